#include "crypto/impl/describe.h"

#include <stdarg.h>
#include <stdio.h>

#include "crypto/impl/impl.h"

/* Text that grows in a buffer of fixed size, and counts what didn't fit. */
struct text {
    char *out;
    size_t size, len;
};

static void add(struct text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void add(struct text *t, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    size_t room = t->len < t->size ? t->size - t->len : 0;
    int n = vsnprintf(room > 0 ? t->out + t->len : NULL, room, format, ap);
    va_end(ap);
    t->len += n > 0 ? (size_t)n : 0;
}

static void add_row(struct text *t, const struct impl_table *table, const struct impl *row)
{
    add(t, "  %c %-12s %-44s%s%s%s", row == impl_current(table) ? '*' : ' ', row->name, row->source,
        row->flags & IMPL_CT ? " constant-time" : "", row->flags & IMPL_ASM ? " assembly" : "",
        impl_runs_here(row) ? "" : " (not on this CPU)");
    for (unsigned bit = 0; cpu_feature_name(bit) != NULL; bit++)
        if (row->needs >> bit & 1)
            add(t, " +%s", cpu_feature_name(bit));
    add(t, "\n");
}

size_t impl_describe(char *out, size_t size)
{
    struct text t = {out, size, 0};
    for (const struct impl_table *table = impl_tables; table->name != NULL; table++) {
        add(&t, "%s: %s (%s)\n", table->name, table->title, table->standard);
        for (size_t i = 0; i < impl_count(table); i++)
            add_row(&t, table, impl_row(table, i));
    }
    return t.len;
}
