import { parseLevel } from './level.ts';
import { judge } from './verdict.ts';
import { type Reply, requestSchema } from './verdict-messages.ts';

const reply = (message: Reply) => postMessage(message);

async function answer(data: unknown): Promise<void> {
  const request = requestSchema.safeParse(data);
  if (!request.success) {
    const [issue] = request.error.issues;
    throw new Error(`the request’s ${issue.path.join('.') || 'form'} is wrong: ${issue.message}`);
  }
  const { links, seed } = request.data;
  const parsed = parseLevel(request.data.level);
  if (!parsed.ok) throw new Error(`the level’s ${parsed.problems[0].field} is wrong: ${parsed.problems[0].reason}`);
  const onProgress = (done: number, total: number) => reply({ type: 'progress', done, total });
  const verdict = await judge(parsed.level, links, { seed, onProgress });
  reply({ type: 'verdict', verdict: { ...verdict, gradient: [...verdict.gradient], reasons: [...verdict.reasons] } });
}

addEventListener('message', ({ data }) => {
  answer(data).catch((error: unknown) => {
    reply({ type: 'error', message: error instanceof Error ? error.message : String(error) });
  });
});
