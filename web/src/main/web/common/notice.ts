// Where what guests are told about their data can be read, each version under its number.
import { language } from './language.ts';

export const noticePage = (tenant: string, number: number, spoken: string = language()): string =>
  `/api/v1/public/${tenant}/privacy/${number}?language=${spoken}`;
