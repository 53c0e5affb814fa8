import '../../backend/thread.ts';
import { parentPort } from 'node:worker_threads';
import type { HostMessage } from '../thread-messages.ts';

/** The real back-end thread, which dies at once when a client says so: as by a crash, without closing anything. */
parentPort?.on('message', (message: HostMessage) => {
  if (message.type === 'frame' && message.frame.t === 'cancel' && message.frame.id === -1) process.exit(7);
});
