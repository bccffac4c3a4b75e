/** Colours that tell of different nutrients: carotenes, folate, anthocyanins. */
export const VEGETABLE_COLOURS = ['green', 'orange', 'purple', 'white'] as const
export type VegetableColour = (typeof VEGETABLE_COLOURS)[number]

/** As they lie on the market; foods that season a dish (chilli, shallot) colour no plate. */
const FOODS: Record<VegetableColour, readonly string[]> = {
  green: [
    ...['kangkung', 'bayam', 'sawi', 'caisim', 'pakcoy', 'selada', 'selada-air', 'genjer'],
    ...['daun-singkong', 'daun-ubi-jalar', 'daun-pepaya', 'daun-katuk', 'daun-kelor'],
    ...['daun-kenikir', 'daun-melinjo', 'daun-labu-siam', 'daun-pakis', 'daun-talas'],
    ...['kacang-panjang', 'buncis', 'kapri', 'kecipir', 'brokoli', 'oyong', 'pare', 'timun'],
    ...['labu-siam', 'tomat-hijau', 'petai', 'jengkol', 'leunca', 'bunga-pepaya', 'rumput-laut'],
    'pepaya-muda',
  ],
  orange: ['wortel', 'labu-kuning', 'tomat', 'jagung-manis', 'paprika', 'melinjo'],
  purple: ['terong', 'terong-panjang', 'bayam-merah', 'bit'],
  white: [
    ...['kol', 'kembang-kol', 'taoge', 'taoge-kedelai', 'lobak', 'nangka-muda', 'kluwih'],
    ...['jamur-tiram', 'jamur-kuping', 'jamur-merang', 'rebung', 'sawi-putih', 'labu-air'],
    ...['jantung-pisang', 'jagung-muda'],
  ],
}

const COLOUR_OF = new Map(
  VEGETABLE_COLOURS.flatMap((colour) => FOODS[colour].map((food) => [food, colour] as const)),
)

/** The colour of a vegetable by its food code; undefined when it colours no plate or nobody said. */
export const colourOf = (foodCode: string): VegetableColour | undefined => COLOUR_OF.get(foodCode)
