import { z } from 'zod';

// Zod would compile its checks with `new Function` and tries once whether it may. The page's policy forbids that, and a browser reports the attempt
// on its console. All schemas are made with this `z`, so none can be made before the line below has run.
z.config({ jitless: true });

export { z };
