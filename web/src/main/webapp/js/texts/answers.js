// What somebody who was asked to receive a guest can say.
export const texts = {
  en: {
    'answer.coming': 'I am coming',
    'answer.five-minutes': 'In 5 minutes',
    'answer.send-up': 'Send them up',
    'answer.not-mine': 'Not my guest',
    'answer.admit': 'Let them in today',
  },
  da: {
    'answer.coming': 'Jeg kommer',
    'answer.five-minutes': 'Om 5 minutter',
    'answer.send-up': 'Send gæsten op',
    'answer.not-mine': 'Ikke min gæst',
    'answer.admit': 'Luk gæsten ind i dag',
  },
};
