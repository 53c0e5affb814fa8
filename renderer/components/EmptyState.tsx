import { Button } from './Button.tsx';

type Choice = { label: string; run: () => void };
type Props = { text: string; action: Choice; alternative?: Choice };

/** An empty place: one sentence, one button, one alternative. */
export function EmptyState({ text, action, alternative }: Props) {
  return (
    <div className="empty">
      <p>{text}</p>
      <div>
        <Button variant="primary" onPress={action.run}>
          {action.label}
        </Button>
        {alternative && (
          <Button variant="quiet" onPress={alternative.run}>
            {alternative.label}
          </Button>
        )}
      </div>
    </div>
  );
}
