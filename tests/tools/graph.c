/* graph dot|svg     The handshake's tables of transitions, drawn: Graphviz's language, or SVG with
 * a column for each table, its states from top to bottom. A state that waits for a message has a
 * full frame, one that acts a dashed one. */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "ssl/hs/hs.h"

static const char *const titles[] = {"Client: the hellos",        "Client: TLS 1.3",
                                     "Client: TLS 1.2 and below", "Server: the hello",
                                     "Server: TLS 1.3",           "Server: TLS 1.2 and below"};
enum { TABLES = 6 };

static const struct hs_table *table(int i)
{
    return hs_tables(i >= 3)[i % 3];
}

/* ---- Graphviz ---- */

static void put_dot(void)
{
    puts("digraph handshake {\n  rankdir=TB; node [shape=box, fontname=Helvetica];");
    for (int t = 0; t < TABLES; t++) {
        printf("  subgraph cluster_%d { label=\"%s\";\n", t, titles[t]);
        for (size_t i = 0; i < table(t)->n; i++) {
            const struct hs_row *r = &table(t)->rows[i];
            printf("    %s [style=%s];\n", hs_state_names[r->state].name,
                   r->message == HS_DO ? "dashed" : "solid");
        }
        puts("  }");
    }
    for (int t = 0; t < TABLES; t++)
        for (size_t i = 0; i < table(t)->n; i++) {
            const struct hs_row *r = &table(t)->rows[i];
            printf("  %s -> %s [label=\"%s\"%s];\n", hs_state_names[r->state].name,
                   hs_state_names[r->next].name, r->name,
                   r->message == HS_DO ? ", style=dashed" : "");
        }
    puts("}");
}

/* ---- SVG ---- */

enum { COLUMN = 640, ROW = 44, BOX_W = 290, BOX_H = 24, TOP = 60, LEFT = 20 };

/* The table's states in the order of their first rows; those that other tables have come last. */
static size_t order(const struct hs_table *t, enum hs_state *out)
{
    size_t n = 0;
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < t->n; i++) {
            enum hs_state s = pass == 0 ? t->rows[i].state : t->rows[i].next;
            size_t j = 0;
            while (j < n && out[j] != s)
                j++;
            if (j == n)
                out[n++] = s;
        }
    return n;
}

static size_t place(const enum hs_state *states, size_t n, enum hs_state s)
{
    size_t i = 0;
    while (i < n && states[i] != s)
        i++;
    return i;
}

static bool waits(const struct hs_table *t, enum hs_state s)
{
    for (size_t i = 0; i < t->n; i++)
        if (t->rows[i].state == s && t->rows[i].message != HS_DO)
            return true;
    return false;
}

/* An edge leaves its box on the right; the label stands there, and a curve goes to the next. */
static void put_edge(int x, const struct hs_row *r, size_t from, size_t nth, size_t to)
{
    int right = x + BOX_W, y = TOP + (int)from * ROW + 7 + (int)nth * 10;
    int end = TOP + (int)to * ROW + BOX_H / 2, far = (int)(to > from ? to - from : from - to);
    int bend = right + 20 + 14 * (far > 18 ? 18 : far);
    printf("<path d=\"M%d %d C%d %d %d %d %d %d\" class=\"%s\"/>\n", right, y, bend, y, bend, end,
           right, end, r->message == HS_DO ? "act" : "wait");
    printf("<text x=\"%d\" y=\"%d\" class=\"edge\">%s</text>\n", right + 12, y + 3, r->name);
}

static void put_table(int x, int i)
{
    enum hs_state states[2 * HS_STATES];
    const struct hs_table *t = table(i);
    size_t n = order(t, states), nth = 0;
    printf("<text x=\"%d\" y=\"30\" class=\"title\">%s</text>\n", x, titles[i]);
    for (size_t k = 0; k < t->n; k++) {
        const struct hs_row *r = &t->rows[k];
        nth = k > 0 && t->rows[k - 1].state == r->state ? nth + 1 : 0;
        put_edge(x, r, place(states, n, r->state), nth, place(states, n, r->next));
    }
    for (size_t k = 0; k < n; k++) {
        int y = TOP + (int)k * ROW;
        printf("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" class=\"%s\"/>\n", x, y, BOX_W,
               BOX_H, waits(t, states[k]) ? "wait" : "act");
        printf("<text x=\"%d\" y=\"%d\">%s</text>\n", x + 8, y + 16,
               hs_state_names[states[k]].name);
    }
}

static void put_svg(void)
{
    enum hs_state states[2 * HS_STATES];
    size_t most = 0;
    for (int i = 0; i < TABLES; i++) {
        size_t n = order(table(i), states);
        most = n > most ? n : most;
    }
    printf("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\">\n"
           "<style>text{font:12px sans-serif}.title{font:bold 16px sans-serif}"
           ".edge{font:9px sans-serif;fill:#456}rect{fill:#fff;stroke:#000}"
           "path{fill:none;stroke:#9ab}rect.act{stroke-dasharray:3}path.wait{stroke:#000}</style>\n"
           "<rect width=\"100%%\" height=\"100%%\" style=\"stroke:none\"/>\n",
           LEFT + TABLES * COLUMN, TOP + (int)most * ROW);
    for (int i = 0; i < TABLES; i++)
        put_table(LEFT + i * COLUMN, i);
    puts("</svg>");
}

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "dot") == 0)
        put_dot();
    else if (argc == 2 && strcmp(argv[1], "svg") == 0)
        put_svg();
    else
        return 2;
    return 0;
}
