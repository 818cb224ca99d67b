// Keeps the pass page for a phone without network.
import { keepShell, type Shell } from '../common/shell.ts';

declare const SHELL: Shell;

keepShell('pass', SHELL, false);
