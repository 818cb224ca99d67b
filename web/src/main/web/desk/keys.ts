// The desk by keyboard. A letter does something only where nobody is writing, and whoever dictates turns letters off.
import { html, type TemplateResult } from 'lit';
import { common } from '../common/texts.ts';
import { recall, remember } from '../common/store.ts';
import { t } from './keys-texts.ts';

const KEY = 'gatehouse.desk.keys';
const LETTERS = /^[a-z0-9?/]$/i;

export interface Keyboard {
  search(): void;
  move(step: 1 | -1): void;
  walkIn(): void;
  undo(): void;
  onRow(what: 'badge' | 'told'): void;
  show(which: number): void;
  help(): void;
  all(): void;
}

export const lettersOn = (): boolean => recall(KEY) !== 'off';

export const setLetters = (on: boolean): void => remember(KEY, on ? null : 'off');

const isWriting = (target: EventTarget | null): boolean => target instanceof HTMLElement
  && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'));

/** Whether the key meant something. */
function press(key: string, desk: Keyboard): boolean {
  const keys: Record<string, () => void> = {
    '/': () => desk.search(),
    '?': () => desk.help(),
    n: () => desk.walkIn(),
    u: () => desk.undo(),
    p: () => desk.onRow('badge'),
    w: () => desk.onRow('told'),
    ArrowDown: () => desk.move(1),
    ArrowUp: () => desk.move(-1),
    Escape: () => desk.all(),
  };
  if (/^[1-4]$/.test(key)) {
    desk.show(Number(key) - 1);
    return true;
  }
  keys[key]?.();
  return key in keys;
}

export function onKey(event: KeyboardEvent, desk: Keyboard): void {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing
    || document.querySelector('dialog[open]')) {
    return;
  }
  if (key === 'Enter' && event.repeat && !isWriting(target)) {
    event.preventDefault(); // a finger that stays on the key lets nobody else in
    return;
  }
  const isSearch = target instanceof HTMLElement && target.matches('[type=search]');
  if (isSearch && (key === 'ArrowDown' || key === 'Enter')) {
    event.preventDefault();
    desk.move(1);
  } else if (isSearch && key === 'Escape') {
    desk.all();
  } else if (!isWriting(target) && (lettersOn() || !LETTERS.test(key)) && press(key, desk)) {
    event.preventDefault();
  }
}

const LIST = [
  ['/', 'key.search'], ['↑ ↓', 'key.move'], ['Enter', 'key.act'], ['u', 'key.undo'], ['n', 'key.new'],
  ['p', 'key.print'], ['w', 'key.told'], ['1 2 3 4', 'key.filters'], ['Esc', 'key.back'], ['?', 'key.help'],
] as const;

export const keysDialog = (): TemplateResult => html`
  <dialog class="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">${t('keysTitle')}</h2>
    <p class="quiet">${t('keysMany')}</p>
    <dl>${LIST.map(([key, word]) => html`
      <div><dt>${key.split(' ').map((one) => html`<kbd>${one}</kbd>`)}</dt><dd>${t(word)}</dd></div>`)}</dl>
    <label class="check"><input type="checkbox" .checked=${lettersOn()}
      @change=${(event: Event) => setLetters((event.target as HTMLInputElement).checked)}>${t('keysLetters')}</label>
    <form method="dialog" class="row end"><button class="first">${common('close')}</button></form>
  </dialog>`;
