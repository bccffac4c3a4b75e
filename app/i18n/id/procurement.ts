/** Words of shortfalls and what to buy. */
export const procurement = {
  'shortfall.title': 'Kekurangan dan pembelian',
  'shortfall.none': 'Tidak ada kekurangan: hasil sendiri menutup seluruh kebutuhan minggu ini.',
  'shortfall.no-plan':
    'Belum ada rencana pasokan untuk minggu ini. Susun rencana di papan menu; kekurangannya muncul di sini.',
  'shortfall.to-menu': 'Ke papan menu',
  'shortfall.summary': 'Kurang {missing} dari {needed} kebutuhan; {own} dari hasil sendiri.',
  'shortfall.summary-buy': 'Pembelian {total} dari {count} pemasok.',
  'shortfall.unmet-warning':
    '{count} bahan belum ada penjualnya: {kg}. Cari pemasok atau ubah menunya.',
  'shortfall.proposed': 'rencana usulan, belum ditetapkan',
  'shortfall.adopted': 'rencana ditetapkan',
  'shortfall.caption': 'Kekurangan per bahan, kg',
  'shortfall.food': 'Bahan',
  'shortfall.needed': 'Kebutuhan',
  'shortfall.own': 'Hasil sendiri',
  'shortfall.purchased': 'Dibeli',
  'shortfall.unmet': 'Belum ada',
  'shortfall.first-on': 'Mulai',
  'shortfall.prices': 'Tiga harga',
  'shortfall.prices-note':
    'Per kg sampai di dapur ini, ongkos angkut termasuk, berlaku pada {day}.',
  'shortfall.no-price': 'Tidak ada pemasok dengan harga yang berlaku untuk bahan ini.',
  'shortfall.days': 'Per hari',
  'shortfall.small': '{count} bahan di bawah 10 kg',

  'todo.buy-shortfalls': 'Beli kekurangan {kitchen}: Rp {idr} dari {suppliers} pemasok.',

  'purchase.title': 'Pembelian per pemasok',
  'purchase.none': 'Rencana ini tidak membeli apa pun.',
  'purchase.food': 'Bahan',
  'purchase.kg': 'Banyaknya',
  'purchase.goods': 'Barang',
  'purchase.transport': 'Angkut',
  'purchase.total': 'Jumlah',
  'purchase.grand-total': 'Seluruh pembelian',
  'purchase.minimum-met': 'memenuhi pesanan terkecil {idr}',
  'purchase.minimum-missing': 'kurang {idr} dari pesanan terkecil',
} as const
