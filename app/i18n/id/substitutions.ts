/** Foods that may take the place of others in a recipe. */
export const substitutions = {
  'substitution.title': 'Pengganti bahan',
  'substitution.note':
    'Bahan dengan peran yang sama di piring, yang paling mirip lebih dulu (beda protein, lemak, dan karbohidrat dalam langkah 10 kkal), lalu yang termurah, lalu hasil unit sendiri. Angka: perubahan per porsi acuan. Bahan ultra-olahan, dan yang perlu lebih dari 400 g seporsi, tidak diusulkan.',
  'substitution.for': '{food}, {grams} g: {count} pengganti',
  'substitution.instead-of': 'Pengganti {food}',
  'substitution.none': 'Tidak ada bahan lain dengan peran ini yang dapat dihitung.',
  'substitution.find': 'Cari bahan pengganti',
  'substitution.none-called': 'Tidak ada bahan bernama "{typed}" yang dapat menggantikannya.',
  'substitution.more': '{count} pengganti lain lebih jauh dan tidak ditampilkan.',
  'substitution.unknown-foods':
    '{count} bahan lain tidak dapat dihitung: BDD atau kandungannya tidak diketahui.',
  'substitution.rule-same-protein': 'Protein tetap: lauk ada di piring untuk proteinnya.',
  'substitution.rule-same-energy':
    'Energi tetap: beras kering dan umbi segar tidak sebanding gram demi gram.',
  'substitution.rule-same-edible-grams':
    'Berat yang dapat dimakan (setelah BDD) tetap: besar porsinya tidak berubah.',
  'substitution.food': 'Pengganti',
  'substitution.energy': 'Energi',
  'substitution.protein': 'Protein',
  'substitution.fat': 'Lemak',
  'substitution.carbohydrate': 'Karbohidrat',
  'substitution.own-supply': 'dihasilkan unit sendiri',
  'substitution.gains': 'Alergen baru: {allergens}',
  'substitution.loses': 'tanpa alergen: {allergens}',
  'substitution.per-portions': 'per {count} porsi',
  'substitution.use': 'Pakai',
  'substitution.use-this': 'Pakai {food}',
  'substitution.swapped':
    'Belum disimpan: {before} diganti {after}. Periksa nama, rendemen, dan cara masak, tekan Hitung, lalu simpan.',
} as const
