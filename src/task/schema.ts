import * as z from 'zod/mini';
import { issueWords } from './issue-words.ts';

// Zod would compile its checks with `new Function` and tries once whether it may. The page's policy forbids that, and a browser reports the attempt
// on its console. All schemas are made with this `z`, so none can be made before the line below has run. The small Zod has no words of its own.
z.config({ localeError: issueWords, jitless: true });

export { z };
