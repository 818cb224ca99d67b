import { t } from './texts.ts';

/** Hands the file to the phone, which offers it to its calendar. */
export function saveCalendar(file: string): void {
  const address = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = t('file');
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some phones read it after they have asked where to
}
