// What a kiosk can show. Whatever a guest has said lives in the state that is shown, and is gone with it.

import type { Schema } from '../common/api.ts';
import type { WalkIn } from './walk-in.ts';

export type Direction = 'in' | 'out';

/** What a tenant decided for the time without network: let in by the day's list, let nobody in, or send to the desk. */
export type Mode = Schema<'TenantSettings.Offline'>['pass'];

export interface Name {
  readonly first: string;
  readonly last: string;
}

/** How a guest says who they are: one of them. */
export interface Showing {
  readonly pass?: string;
  readonly code?: string;
  readonly name?: Name;
  /** One of the visits the server offered for a name. */
  readonly ref?: string;
}

/** The guest's own visit, as far as it stands on the screen in front of them. */
export type Card = Omit<Schema<'ScanAnswer.Card'>, 'visitId'>;

/** One of several visits of guests of one name; nothing of the guest. */
export type Choice = Schema<'ScanAnswer.Choice'>;

export const OUTCOMES = [
  'welcome', 'goodbye', 'not-inside', 'already-inside', 'too-early', 'too-late', 'wrong-day', 'wrong-site', 'cancelled',
  'unknown', 'unknown-name', 'too-many', 'trouble', 'no-network', 'closed', 'ask-desk', 'noted',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** What came of a showing, as it stands on the screen. */
export interface Shown {
  readonly scanId: string;
  readonly direction: Direction;
  readonly showing: Showing | null;
  readonly outcome: Outcome;
  readonly at: string | null;
  readonly card: Card | null;
  /** Said without the server; it will be told. */
  readonly isOffline: boolean;
  /** Who was inside already, has to sign, and has not. */
  readonly toSign?: boolean;
}

/** Somebody has shown, and is answered; with what they typed, where they had no appointment. */
export interface Came {
  readonly shown: Shown;
  readonly guest: WalkIn | null;
}

/** What a guest is to read and sign. */
export type Rules = Schema<'OwnKiosk.RulesStep'>;

/**
 * How it stands with what is to be signed: it was signed just now by who was inside before, it was not and reception
 * waits for it, or there was no network to ask by.
 *
 * @property rules what may be signed here all the same
 */
export interface Signing {
  readonly is: 'signed' | 'unsigned' | 'later' | 'open';
  readonly rules: Rules | null;
}

/** Our own fault. */
export const TROUBLE = {
  scanId: '', showing: null, outcome: 'trouble', at: null, card: null, isOffline: false,
} as const;

export type Screen =
  | { readonly is: 'loading' }
  | { readonly is: 'pairing'; readonly wasShutOut: boolean }
  | { readonly is: 'start' }
  | { readonly is: 'identify'; readonly direction: Direction; readonly byName: boolean }
  | { readonly is: 'choose'; readonly direction: Direction; readonly choices: readonly Choice[] }
  /** With what was typed before, where that did not go through. */
  | { readonly is: 'walk-in'; readonly guest: WalkIn | null }
  /** A code was read, and the server is asked. */
  | { readonly is: 'waiting'; readonly direction: Direction }
  /**
   * The guest is in; the camera shows them to themselves, and looks for no code. What was taken, and until when it
   * would be kept, stay as the guest has seen them.
   */
  | ({ readonly is: 'photo'; readonly image: string | null; readonly keptUntil: string } & Came)
  /** The text that the guest has begun to read, whatever becomes of it meanwhile. */
  | ({ readonly is: 'rules'; readonly rules: Rules } & Came)
  | ({ readonly is: 'answer'; readonly signing?: Signing } & Came);

/** Whether a code that the camera sees is wanted. */
export const readsCodes = ({ is }: Screen): boolean => is === 'start' || is === 'identify';

/** Whether the camera stands large beside what is shown. */
export const hasCamera = (screen: Screen): boolean => readsCodes(screen) || screen.is === 'photo';

/** Which way a code that the camera reads is meant. */
export const directionOf = (screen: Screen): Direction =>
  (screen.is === 'identify' || screen.is === 'choose' ? screen.direction : 'in');
