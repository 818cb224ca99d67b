// Rings on a host's device. It keeps nothing and reads nothing: the page is the server's.
import { ring, type Worker } from '../common/ring.ts';

ring(globalThis as unknown as Worker);
