/**
 * The parts of a picture that networks show, cut or cover, in French, by the name that the catalogue
 * gives them. A name without a line here is shown as the catalogue has it.
 */
export const placeNames: Readonly<Record<string, string>> = {
  '2:3 shelf crop': 'recadrage 2:3 du carrousel',
  TV: 'téléviseur',
  'avatar, desktop': 'photo de profil, ordinateur',
  'avatar, phone': 'photo de profil, téléphone',
  'avatar, phone web': 'photo de profil, web mobile',
  'centred square thumbnail': 'vignette carrée, centrée',
  'desktop (derived from 364x224 box)': 'ordinateur (selon un cadre de 364 × 224)',
  'desktop 4:1': 'ordinateur 4:1',
  'computers, 116 px less at the top and the bottom (third-party)':
    'ordinateur, 116 px de moins en haut et en bas (source tierce)',
  'computers, 194 px less at the bottom (third-party)':
    'ordinateur, 194 px de moins en bas (source tierce)',
  'desktop and phone web band (measured)': 'bande sur ordinateur et web mobile (mesurée)',
  'desktop web': 'ordinateur',
  'desktop web (measured 2026-09-24)': 'ordinateur (mesuré le 24 septembre 2026)',
  'desktop web (measured 2026-09-24, incl. ring)':
    'ordinateur (mesuré le 24 septembre 2026, anneau compris)',
  'desktop web 2.70:1 (measured 940x348)': 'ordinateur 2,70:1 (mesuré, 940 × 348)',
  'desktop web 2.70:1, centred': 'ordinateur 2,70:1, centré',
  'desktop web 3:1': 'ordinateur 3:1',
  'duration badge (estimate)': 'durée de la vidéo (estimation)',
  'feed 1.91:1': 'fil 1,91:1',
  'head and shoulders of the speaker': 'tête et épaules de la personne',
  'headline label overlay': 'titre posé par le réseau',
  'legacy 1:1 thumbnail': 'ancienne vignette 1:1',
  'legacy 4:5 crop': 'ancien recadrage 4:5',
  'lower-right corner, official caution': 'coin inférieur droit, à éviter selon le réseau',
  'may be cropped (official)': 'parfois coupé, selon le réseau',
  'mobile (derived from 568x264 box)': 'mobile (selon un cadre de 568 × 264)',
  'mobile, centre ~900/1128 (single source)': 'mobile, centre, environ 900 sur 1128 (estimation)',
  'mobile, worst case ~240 px cut each side (third-party)':
    'mobile, au pire, environ 240 px coupés de chaque côté (source tierce)',
  'official computers 16:9': 'ordinateur 16:9 (officiel)',
  'official mobile 2.4:1, centred': 'mobile 2,4:1, centré (officiel)',
  'official mobile 2.4:1, left-aligned': 'mobile 2,4:1, calé à gauche (officiel)',
  'older official desktop 820x312': 'ancien affichage sur ordinateur, 820 × 312',
  'older official mobile app 640x360 (16:9)': 'ancienne application mobile, 640 × 360 (16:9)',
  'phone 2.5:1': 'téléphone 2,5:1',
  'phone web': 'web mobile',
  'phone web (measured 2026-09-24)': 'web mobile (mesuré le 24 septembre 2026)',
  'phone web (measured 2026-09-24, incl. ring)':
    'web mobile (mesuré le 24 septembre 2026, anneau compris)',
  'phone web 2.84:1 (measured 375x132)': 'web mobile 2,84:1 (mesuré, 375 × 132)',
  'phone web 2.84:1, centred': 'web mobile 2,84:1, centré',
  'phone web, logged out, 1.875:1': 'web mobile sans compte, 1,875:1',
  'profile grid 3:4': 'grille du profil 3:4',
  'profile photo, worst case (mobile)': 'photo de profil, au pire (mobile)',
  'profile picture, worst case (phone web)': 'photo de profil, au pire (web mobile)',
  'safe on every device': 'visible sur tous les appareils',
  'square Page logo, bottom-left (third-party estimate)':
    'logo carré de la page, en bas à gauche (estimation)',
  'square Page logo, bottom-left (third-party estimate 272x81 at 1128x191)':
    'logo carré de la page, en bas à gauche (estimation)',
  'tablet (third-party 1855)': 'tablette, 1855 px (source tierce)',
};
