import { CATALOGUE } from '../../src/formats/catalogue.ts';
import type { Format, Network } from '../../src/formats/types.ts';

/** The formats of some networks, in catalogue order. */
export function formatsOfNetworks(networks: readonly Network[]): readonly Format[] {
  return CATALOGUE.filter((format) => networks.includes(format.network));
}
