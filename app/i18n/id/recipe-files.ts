export const recipeFiles = {
  'recipe-file.title': 'Resep dengan Excel',
  'recipe-file.subtitle':
    'Lembar Resep berisi satu baris per resep, lembar Bahan satu baris per bahan.',
  'recipe-file.download': 'Unduh semua resep',
  'recipe-file.link': 'Muat atau unduh Excel',
  'recipe-file.how':
    'Unduh, ubah di Excel, lalu unggah. Resep yang berubah menjadi versi baru, baris tanpa ID menjadi konsep baru, resep yang tidak ada di berkas tetap. Semua bahan sebuah resep harus ada di lembar Bahan: bahan pangan dengan berat kotor, bumbu dasar dengan berat matang. Kode sisa gizi yang kosong dipilih menurut bahan dan cara memasak.',
  'recipe-file.row': 'Baris Resep',
  'recipe-file.what': 'Perubahan',
  'recipe-file.added': 'resep baru, sebagai konsep',
  'recipe-file.new-version': 'versi {before} menjadi versi {version}',
  'recipe-file.words-only': 'nama, rumpun atau asal saja; tetap versi {version}',
  'recipe-file.same': '{count} resep tidak berubah.',
  'recipe-file.no-changes': 'Berkas ini sama dengan yang tersimpan: tidak ada yang berubah.',
  'cell-problem.recipe-twice': 'Kode resep ini sudah ada di baris {row}.',
  'cell-problem.recipe-without-lines': 'Resep ini tidak punya baris di lembar Bahan.',
  'cell-problem.recipe-too-long': 'Paling banyak {limit} bahan per resep.',
  'cell-problem.line-without-recipe': 'Resep dengan kode ini tidak ada di lembar Resep.',
  'cell-problem.recipe-circle': 'Resep ini memuat dirinya sendiri lewat bumbu dasarnya.',
  'cell-problem.too-many-changed':
    '{count} resep berubah; paling banyak {limit} sekali muat. Bagi berkas ini.',
  'cell-problem.no-such-recipe': 'ID ini bukan resep yang dapat Anda lihat.',
  'cell-problem.recipe-code-taken':
    'Kode ini sudah dipakai resep lain. Isi ID-nya, atau beri kode lain.',
  'cell-problem.stays-as-it-is': 'Ini tidak dapat diubah lewat berkas; tadinya {was}.',
  'cell-problem.kitchen-unknown': 'Isi kode dapur yang boleh Anda ubah: {allowed}.',
  'cell-problem.cooked-grams-of-a-food':
    'Ini bahan pangan: isi berat kotor, kosongkan berat matang.',
  'cell-problem.gross-grams-of-a-base': 'Ini bumbu dasar: isi berat matang, kosongkan berat kotor.',
  'cell-problem.not-for-a-base': 'Kosongkan: untuk bumbu dasar ini ikut resep bumbunya.',
  'cell-problem.food-twice': 'Bahan ini sudah ada di baris lain resep ini.',
  'cell-problem.retention-unknown': 'Kode ini tidak ada di tabel sisa gizi.',
  'cell-problem.part-of-itself': 'Bumbu dasar ini memuat resep yang sedang diubah.',
  'cell-problem.part-unweighed':
    'Berat matang bumbu dasar ini belum diketahui: isi dulu rendemennya.',
  'cell-problem.changed-meanwhile':
    'Resep ini sudah berubah sejak berkas diunduh. Unduh lagi, lalu ubah yang terbaru.',
  'cell-problem.recipe-name-taken': 'Sudah ada resep dengan nama ini di tempat yang sama.',
  'cell-problem.recipe-not-yours':
    'Resep ini milik dapur lain atau bank bersama; Anda tidak dapat mengubahnya.',
} as const
