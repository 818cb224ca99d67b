// Keeps the kiosk's page for a tablet without network.
import { keepShell, type Shell } from '../common/shell.ts';

declare const SHELL: Shell;

keepShell('kiosk', SHELL, true);
