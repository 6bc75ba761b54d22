/** The words of the trade that Design uses, in words for everyone. */
export const GLOSSARY = {
  'replica-steps':
    'What a search costs: steps of the simulation times the chains that took them. A run has 60,000 of them.',
  trainings: 'Networks that were trained from fresh weights.',
  'Pareto front':
    'Sets of which no other is better in both at once: how surely the chain folds, and how near to 1 the gradient is.',
  'rank correlation':
    'From −1 to 1: whether sets that stand high in one list stand high in the other. 0: the lists have nothing to do with each other. The true value lies within the interval 95 times of 100.',
  gradient:
    'How much a floor learns from a mistake at the output, beside the top floor. 1: as much; far below 1: nearly nothing.',
  'native contacts':
    'Pairs of beads that touch in the fold, three or more apart along the chain. They attract each other.',
  'steps saved':
    'By how many steps the link shortens the way between its two beads, and between the two floors: a signal has so many fewer to pass.',
  entropy:
    'Freedom that the loose chain loses when this loop is closed, in units of Boltzmann’s constant k: half the number of dimensions, times the logarithm of the bonds in the loop. The fold itself loses none, so the more the loose chain loses, the more the link favours the fold.',
  resistance:
    'Between the two beads without and with the link, as if every bond and link were a wire of one ohm. It counts all ways at once: the lower, the more firmly the two hold together, and the better they hear each other.',
  'contact order': 'Mean distance along the chain of beads that touch, over the number of beads.',
} as const;
