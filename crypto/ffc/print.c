/* Domain parameters as `openssl pkey -text` shows them. */
#include "crypto/pkey/print.h"
#include "crypto/ffc/ffc.h"

bool ffc_print(BIO *out, const struct ffc *f, int indent)
{
    const struct {
        const char *label;
        const BIGNUM *n;
    } numbers[] = {{"P:   ", f->p}, {"Q:   ", f->q}, {"G:   ", f->g}, {"J:   ", f->j}};
    const struct {
        const char *label;
        int v;
        bool there;
    } ints[] = {{"gindex", f->gindex, f->gindex != -1},
                {"pcounter", f->pcounter, f->pcounter != -1},
                {"h", f->h, f->h != 0}};
    bool ok = true;
    if (f->group != NULL)
        return BIO_printf(out, "%*sGROUP: %s\n", indent, "", f->group->name) > 0;
    for (size_t i = 0; ok && i < 4; i++)
        ok = numbers[i].n == NULL || print_number(out, numbers[i].label, numbers[i].n, indent);
    if (ok && f->seed != NULL)
        ok = print_octets(out, "SEED:", slice_of(f->seed, f->seed_len), indent);
    for (size_t i = 0; ok && i < 3; i++)
        ok = !ints[i].there ||
             BIO_printf(out, "%*s%s: %d\n", indent, "", ints[i].label, ints[i].v) > 0;
    return ok;
}
