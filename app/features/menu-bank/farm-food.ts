/**
 * What prison farms give: garden beds, hydroponic racks, ponds, flocks and the small workshops
 * that make tempe (produce named by Ditjenpas reports of SAE farms, 2024 to 2026). By food code.
 */
const FARM_FOODS: ReadonlySet<string> = new Set([
  ...['kangkung', 'bayam', 'bayam-merah', 'sawi', 'caisim', 'pakcoy', 'terong', 'terong-panjang'],
  ...['kacang-panjang', 'daun-singkong', 'daun-kelor', 'daun-katuk', 'daun-pepaya', 'selada'],
  ...['labu-kuning', 'labu-siam', 'oyong', 'timun', 'tomat', 'cabai-merah', 'cabai-rawit'],
  ...['jagung-manis', 'jagung-pipil', 'beras-jagung', 'singkong', 'ubi-jalar-kuning'],
  ...['ubi-jalar-ungu', 'ubi-jalar-merah', 'ubi-jalar-putih', 'talas'],
  ...['pisang-kepok', 'pisang-ambon', 'pisang-mas', 'pisang-raja', 'pepaya', 'pepaya-muda'],
  ...['semangka', 'melon', 'lele', 'nila', 'ikan-patin', 'ikan-mas', 'telur-ayam'],
  ...['telur-bebek', 'telur-puyuh', 'tempe', 'daun-bawang', 'serai', 'kemangi', 'kunyit', 'jahe'],
])

export const isFarmFood = (foodCode: string) => FARM_FOODS.has(foodCode)
