import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface Lit {
  readonly symbol: string | null;
  take(symbol: string | null): void;
}

const LitContext = createContext<Lit>({ symbol: null, take: () => {} });

/** Inside it, the control in hand lights its letter in every equation. */
export function LitScope({ children }: { children: ReactNode }) {
  const [symbol, take] = useState<string | null>(null);
  const lit = useMemo(() => ({ symbol, take }), [symbol]);
  return <LitContext value={lit}>{children}</LitContext>;
}

/** The letter whose control is in hand, or null. */
export function useLit(): string | null {
  return useContext(LitContext).symbol;
}

/** What a control with a letter does: spread `hold` on its element. */
export function useLitSymbol(symbol: string | undefined) {
  const lit = useContext(LitContext);
  if (symbol === undefined) return { isLit: undefined, hold: {} };
  const take = () => lit.take(symbol);
  const drop = () => lit.take(null);
  return {
    isLit: lit.symbol === symbol,
    hold: { onPointerEnter: take, onPointerLeave: drop, onFocus: take, onBlur: drop },
  };
}
