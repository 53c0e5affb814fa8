;; Products of a row of float32 with each of `count` rows of float64, in the order of `dot-product.ts` to the last bit:
;; `left` holds its first and second sum, `right` its third and fourth. Addresses are in bytes; `length` is a
;; multiple of four.
(module
  (import "host" "memory" (memory 1))
  (func (export "multiply")
    (param $row i32) (param $rows i32) (param $length i32) (param $count i32) (param $out i32)
    (local $at i32) (local $end i32) (local $left v128) (local $right v128)
    (local.set $end (i32.add (local.get $row) (i32.shl (local.get $length) (i32.const 2))))
    (loop $each
      (local.set $left (v128.const i64x2 0 0))
      (local.set $right (v128.const i64x2 0 0))
      (local.set $at (local.get $row))
      (loop $four
        (local.set $left (f64x2.add (local.get $left)
          (f64x2.mul (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $at))) (v128.load (local.get $rows)))))
        (local.set $right (f64x2.add (local.get $right)
          (f64x2.mul (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $at)))
            (v128.load offset=16 (local.get $rows)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $rows (i32.add (local.get $rows) (i32.const 32)))
        (br_if $four (i32.lt_u (local.get $at) (local.get $end))))
      (f64.store (local.get $out)
        (f64.add (f64.add (f64.add (f64x2.extract_lane 0 (local.get $left)) (f64x2.extract_lane 1 (local.get $left)))
          (f64x2.extract_lane 0 (local.get $right))) (f64x2.extract_lane 1 (local.get $right))))
      (local.set $out (i32.add (local.get $out) (i32.const 8)))
      (br_if $each (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))))
