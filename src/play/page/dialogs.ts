import { lazy } from 'react';

// Dialogs are fetched when they are first opened: the first load of Play is for playing.
export const AttemptsDialog = lazy(async () => ({ default: (await import('./attempts.tsx')).AttemptsDialog }));
export const CampaignMap = lazy(async () => ({ default: (await import('./campaign-map.tsx')).CampaignMap }));
export const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog.tsx')).HelpDialog }));
export const OwnMap = lazy(async () => ({ default: (await import('./own-levels.tsx')).OwnMap }));
export const SettingsDialog = lazy(async () => ({ default: (await import('./settings-dialog.tsx')).SettingsDialog }));
export const ShareDialog = lazy(async () => ({ default: (await import('./share-dialog.tsx')).ShareDialog }));
export const WhyDialog = lazy(async () => ({ default: (await import('./why-dialog.tsx')).WhyDialog }));
