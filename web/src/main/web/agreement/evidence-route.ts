// Which decisions are asked for, as the address has it: `#evidence?became=NOT_SENT&country=US`.
export const QUESTIONS = ['activity', 'became', 'service', 'country'] as const;

export type Question = Partial<Record<typeof QUESTIONS[number], string>>;

export const questionHash = (question: Question): string => {
  const query = new URLSearchParams(question as Record<string, string>).toString();
  return query ? `#evidence?${query}` : '#evidence';
};

/** What is no question of ours is none. */
export function questionOf(hash: string): Question {
  const query = new URLSearchParams(hash.split('?')[1] ?? '');
  return Object.fromEntries(QUESTIONS.flatMap((key) => {
    const value = query.get(key);
    return value ? [[key, value]] : [];
  }));
}
