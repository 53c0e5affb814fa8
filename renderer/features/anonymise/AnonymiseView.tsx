import { WorkLayout } from '../../components/WorkLayout.tsx';

/** The place Anonimiseren. */
export function AnonymiseView() {
  return (
    <WorkLayout navigator={null} inspector={null}>
      <p />
    </WorkLayout>
  );
}
