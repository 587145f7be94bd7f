import type { DataLoad } from '../shared/data-load.js';

export const loadSyntheticData: DataLoad = async () => [];
