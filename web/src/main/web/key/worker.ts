// Keeps the page of keys for a phone without network; no key is ever in it.
import { keepShell, type Shell } from '../common/shell.ts';

declare const SHELL: Shell;

keepShell('key', SHELL, false);
