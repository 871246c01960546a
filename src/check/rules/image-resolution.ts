/** No photo or logo is drawn larger than it is. */
import { warning } from '../../diagnostics/index.ts';
import type { LayoutRule } from '../types.ts';

/** An enlargement that nobody sees. */
const TOLERANCE = 1.05;

export const rule: LayoutRule = {
  id: 'image-resolution',
  needs: 'layout',
  codes: ['IMAGE_ENLARGED'],
  judge: ({ images, brand, format, rendition }) =>
    images.flatMap(({ role, file, box: [, , w, h] }) => {
      const image = brand.images.get(file);
      if (!image || image.kind === 'svg' || w === 0 || h === 0) return [];
      const [across, down] = [w / image.width, h / image.height];
      // A logo is shown whole in its box, a photo fills its own.
      const scale = role === 'logo' ? Math.min(across, down) : Math.max(across, down);
      if (scale <= TOLERANCE) return [];
      const { width, height } = image;
      const params = {
        file,
        format: format.id,
        width,
        height,
        neededWidth: Math.ceil(width * scale),
        neededHeight: Math.ceil(height * scale),
      };
      return [warning('IMAGE_ENLARGED', params, { rendition: rendition.id })];
    }),
};
