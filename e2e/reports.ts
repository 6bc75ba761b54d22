/** A file of JSON as a file field is given it; a text goes in as it is. */
export const fileOf = (name: string, json: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)),
});

/** A report of a lesson of one question. @param question what differs in the question, such as which answer is right */
export const reportOf = (name: string, answer: number, title = 'Quiz', question: object = {}) => ({
  report: 1,
  name,
  day: '2026-03-01',
  lesson: {
    lesson: 1,
    id: 'quiz',
    title,
    language: 'en',
    steps: [
      {
        title: 'Gain',
        task: '',
        question: { kind: 'choice', ask: 'Which?', options: ['small', 'large'], ...question },
      },
    ],
  },
  works: [{ isSeen: true, answer, attempts: [], tries: 0, claims: [], at: null }],
});
