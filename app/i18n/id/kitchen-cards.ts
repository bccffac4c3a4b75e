/** What hangs on walls: the poster at school, the card beside the stove. */
export const kitchenCards = {
  'poster.title': 'Menu Makan Bergizi {days}',
  'poster.for': 'untuk {place}',
  'poster.for-all': 'untuk semua penerima',
  'poster.energy': 'Energi satu porsi',
  'poster.kcal': '{kcal} kkal',
  'poster.kcal-range': '{least}–{most} kkal',
  'poster.kcal-at-least': 'sedikitnya {least} kkal',
  'poster.open': 'Menu hari ini belum lengkap.',
  'poster.allergens': 'Mengandung',
  'poster.no-allergens': 'tidak ada alergen utama yang diketahui',
  'poster.alternative':
    'Alergi atau tidak tahan suatu makanan? Sampaikan kepada guru atau kader; dapur menyiapkan pengganti.',
  'poster.choose': 'Poster untuk',
  'poster.closed': 'Tidak ada makanan: {days}',

  'kitchen-card.for': '{day}',
  'kitchen-card.choose': 'Hari',
  'kitchen-card.none': 'Tidak ada hidangan pada hari itu.',
  'kitchen-card.ingredient': 'Bahan (kotor, seperti dibeli)',
  'kitchen-card.batch': 'Adukan {meal}',
  'kitchen-card.total': 'Jumlah',
  'kitchen-card.said': 'Kira-kira',
  'kitchen-card.portions': '{count} porsi',
  'kitchen-card.method': 'Cara masak',
  'kitchen-card.minutes': '{count} menit',
  'kitchen-card.equipment': 'Alat',
  'kitchen-card.equipment-minutes': '{equipment} {count} menit',
  'kitchen-card.serve': 'Takaran matang per porsi',
  'kitchen-card.note': 'Perhatikan',
  'kitchen-card.allergens': 'Alergen',
  'kitchen-card.recipe': 'Resep {code}, versi {version}',
  'kitchen-card.batch-note':
    'Satu adukan untuk satu waktu makan: dimakan paling lama 4 jam setelah matang.',
  'kitchen-card.steps': 'Cara memasak',
  'kitchen-card.no-steps':
    'Resep ini belum punya langkah tertulis; di bawah ini langkah umum menurut cara masaknya.',
  'kitchen-card.critical': 'Batas yang harus dijaga',

  'cooking-step.raw': 'Siapkan tanpa dimasak, porsikan dengan sarung tangan dan alat bersih.',
  'cooking-step.steam': 'Kukus sampai matang merata.',
  'cooking-step.boil': 'Rebus sampai matang; kuahnya ikut disajikan.',
  'cooking-step.boil-drained': 'Rebus sampai matang, lalu tiriskan; airnya dibuang.',
  'cooking-step.simmer': 'Masak berkuah dengan api kecil sampai matang dan bumbu meresap.',
  'cooking-step.braise': 'Ungkep atau semur sampai matang dan bumbu meresap.',
  'cooking-step.stir-fry': 'Tumis bumbu sampai harum, masukkan bahan, masak sampai matang merata.',
  'cooking-step.pan-fry': 'Goreng dengan sedikit minyak sampai kedua sisi matang.',
  'cooking-step.deep-fry': 'Goreng dalam minyak panas sampai matang, lalu tiriskan.',
  'cooking-step.grill': 'Bakar atau panggang sampai matang merata.',

  'critical-step.wash-and-peel':
    'Sortir dan cuci bahan dengan air mengalir; kupas yang perlu dikupas.',
  'critical-step.drinking-water': 'Dimakan mentah: bilas terakhir dengan air minum.',
  'critical-step.core-temperature':
    'Suhu inti daging, ikan atau telur paling sedikit {celsius} °C; ukur dengan termometer.',
  'critical-step.fresh-oil': 'Minyak goreng dipakai paling banyak {times} kali.',
  'critical-step.cool-and-pack': 'Dinginkan dulu, kemas kering dan rapat; tahan {hours} jam.',
  'critical-step.eat-within': 'Dimakan paling lambat {hours} jam setelah matang.',
  'critical-step.keep-samples':
    'Simpan {samples} sampel tiap adukan di lemari pendingin, {hours} jam.',
} as const
