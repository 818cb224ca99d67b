// What is said where a guest signs.
import { both } from '../common/language.ts';

export const t = both({
  en: {
    rulesTitle: 'Please read and sign',
    rulesText: 'What you sign',
    rulesName: 'Your full name',
    rulesHere: 'Sign here with your finger',
    rulesType: 'Type my name instead',
    rulesDraw: 'Draw my signature instead',
    rulesKept: 'What you draw is erased after {0}. That you have signed is kept with your visit.',
    rulesKeptName: 'The name you type, and that you have signed, are kept with your visit.',
    rulesSign: 'I have read it and sign',
    rulesNot: 'I do not sign',
    rulesNameMissing: 'Please type your full name.',
    rulesDrawMissing: 'Please sign in the white field, or type your name.',
    rulesFailed: 'That was not sent. Please try again, or go on and talk to reception.',
    rulesUnknown: 'There was no answer: we do not know whether it arrived. Please try again; if you do not sign, we'
      + ' take back what did arrive.',
  },
  da: {
    rulesTitle: 'Læs og skriv under',
    rulesText: 'Det, du skriver under på',
    rulesName: 'Dit fulde navn',
    rulesHere: 'Skriv under her med fingeren',
    rulesType: 'Skriv mit navn i stedet',
    rulesDraw: 'Tegn min underskrift i stedet',
    rulesKept: 'Det, du tegner, slettes efter {0}. At du har skrevet under, gemmes med dit besøg.',
    rulesKeptName: 'Navnet, du skriver, og at du har skrevet under, gemmes med dit besøg.',
    rulesSign: 'Jeg har læst det og skriver under',
    rulesNot: 'Jeg skriver ikke under',
    rulesNameMissing: 'Skriv dit fulde navn.',
    rulesDrawMissing: 'Skriv under i det hvide felt, eller skriv dit navn.',
    rulesFailed: 'Det blev ikke sendt. Prøv igen, eller gå videre og tal med receptionen.',
    rulesUnknown: 'Der kom intet svar: vi ved ikke, om det nåede frem. Prøv igen; skriver du ikke under, trækker vi det'
      + ' tilbage, der nåede frem.',
  },
});

export type Text = Parameters<typeof t>[0];
