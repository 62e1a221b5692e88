/* Points of a NIST curve over opt/asm/x86_64/nistp_points.h, after the header of a field and the
 * names of its functions. Constant time. */
#ifndef ASSAY_OPT_NISTP_X86_64_H
#define ASSAY_OPT_NISTP_X86_64_H

struct affine {
    fe x, y;
};

struct point {
    fe X, Y, Z;
};

void point_double_asm(struct point *p, uint64_t n);
void point_add_asm(struct point *r, const struct point *p, const struct point *q);
void point_add_affine_asm(struct point *r, const struct point *p, const struct affine *q);

static inline void point_double(struct point *p, int n)
{
    point_double_asm(p, (uint64_t)n);
}

static inline void point_add(struct point *r, const struct point *p, const struct point *q)
{
    point_add_asm(r, p, q);
}

static inline void point_add_affine(struct point *r, const struct point *p, const struct affine *q)
{
    point_add_affine_asm(r, p, q);
}

#endif
