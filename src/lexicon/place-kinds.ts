// The kinds of places, in the order in which the compiled gazetteer numbers them, and how narrowly
// a place of each kind tells where something was.

export const placeKinds = [
  'country',
  'governorate',
  'district',
  'town',
  'village',
  'quarter',
  'camp',
  'airport',
  'base',
  'prison',
  'crossing',
  'hospital',
  'square',
  'dam',
  'oilfield',
  'road',
  'mountain',
  'valley',
  'river',
  'lake',
  'island',
  'sea',
  'strait',
  'border',
  'front',
  'country_region',
  'region',
] as const;

export type PlaceKind = (typeof placeKinds)[number];

/** Ground that people live on, wide or narrow: it holds what happens and is not aimed at itself. */
export const inhabited: readonly PlaceKind[] = [
  'governorate',
  'district',
  'town',
  'village',
  'quarter',
  'region',
  'country_region',
];

export type PlacePrecision = 'exact' | 'town' | 'district' | 'governorate' | 'country' | 'region';

export const precisionOf: Readonly<Record<PlaceKind, PlacePrecision>> = {
  country: 'country',
  governorate: 'governorate',
  district: 'district',
  town: 'town',
  village: 'exact',
  quarter: 'exact',
  camp: 'exact',
  airport: 'exact',
  base: 'exact',
  prison: 'exact',
  crossing: 'exact',
  hospital: 'exact',
  square: 'exact',
  dam: 'exact',
  oilfield: 'exact',
  road: 'region',
  mountain: 'region',
  valley: 'region',
  river: 'region',
  lake: 'region',
  island: 'region',
  sea: 'region',
  strait: 'region',
  border: 'region',
  front: 'region',
  country_region: 'region',
  region: 'region',
};
