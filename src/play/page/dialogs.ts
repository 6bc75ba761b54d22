import { lazy } from 'react';

// Dialogs, and what else few want, are fetched when they are first opened: the first load of Play is for playing.
export const AttemptsDialog = lazy(async () => ({ default: (await import('./attempts.tsx')).AttemptsDialog }));
export const CampaignMap = lazy(async () => ({ default: (await import('./campaign-map.tsx')).CampaignMap }));
export const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog.tsx')).HelpDialog }));
export const OwnMap = lazy(async () => ({ default: (await import('./own-levels.tsx')).OwnMap }));
export const OwnPage = lazy(async () => ({ default: (await import('./own-page.tsx')).OwnPage }));
export const PerformanceReadout = lazy(async () => ({
  default: (await import('./performance-readout.tsx')).PerformanceReadout,
}));
export const SettingsDialog = lazy(async () => ({ default: (await import('./settings-dialog.tsx')).SettingsDialog }));
export const ShareDialog = lazy(async () => ({ default: (await import('./share-dialog.tsx')).ShareDialog }));
export const WhyDialog = lazy(async () => ({ default: (await import('./why-dialog.tsx')).WhyDialog }));
export const WrongFoldDialog = lazy(async () => ({
  default: (await import('./wrong-fold-dialog.tsx')).WrongFoldDialog,
}));
