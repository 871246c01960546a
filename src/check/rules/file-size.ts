/** Every file is one that its network takes. */
import type { PixelRule } from '../types.ts';

export const rule: PixelRule = {
  id: 'file-size',
  needs: 'pixels',
  codes: ['FILE_OVER_LIMIT', 'FILE_OVER_TARGET'],
  judge: ({ sizeFindings, rendition }) =>
    sizeFindings.map((found) => ({ ...found, rendition: rendition.id })),
};
