/**
 * What an SVG may hold: shapes, text, paint, masks and filters. Everything else is refused by name
 * (elements) or has no effect on the picture and is left out (attributes).
 */

/** Elements of the SVG namespace that are drawn or referred to. */
export const ALLOWED_ELEMENTS: ReadonlySet<string> = new Set(
  `svg g defs symbol use switch title desc style
   path rect circle ellipse line polyline polygon text tspan textPath image
   linearGradient radialGradient stop pattern clipPath mask marker
   filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
   feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
   feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
   feSpotLight feTile feTurbulence`.split(/\s+/),
);

/** Elements that only an editor or a screen reader reads: left out. */
export const DROPPED_ELEMENTS: ReadonlySet<string> = new Set(['metadata', 'title', 'desc']);

/** Attributes that draw. `href` is judged apart. */
export const ALLOWED_ATTRIBUTES: ReadonlySet<string> = new Set(
  `id class style transform version viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr
   d points pathLength offset dx dy rotate textLength lengthAdjust startOffset method spacing side
   preserveAspectRatio gradientUnits gradientTransform spreadMethod patternUnits
   patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerUnits
   markerWidth markerHeight refX refY orient
   fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin
   stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity color opacity visibility
   display overflow clip clip-path clip-rule mask mask-type filter marker marker-start marker-mid
   marker-end paint-order vector-effect shape-rendering text-rendering image-rendering
   color-interpolation color-interpolation-filters color-rendering mix-blend-mode isolation
   stop-color stop-opacity flood-color flood-opacity lighting-color transform-origin
   font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
   letter-spacing word-spacing text-anchor text-decoration dominant-baseline alignment-baseline
   baseline-shift writing-mode direction unicode-bidi kerning
   filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept amplitude
   exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode
   kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
   limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation z scale xChannelSelector
   yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles
   systemLanguage requiredFeatures`.split(/\s+/),
);
