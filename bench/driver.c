/* The bench: starts a worker per library, asks them in turn for samples of each line, takes
 * medians, prints the table and writes it as JSON and as data for the plot.
 *
 *   driver OUTDIR FILTER|- GOAL|- NAME=COMMAND ...
 *
 * The first library is ours; the one to beat is the second, or if that lacks an operation the next
 * that has it. GOAL is what each line must reach instead of its own goal. */
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "bench/lines.h"
#include "bench/stats.h"

enum { COLUMNS_MAX = 24, ROWS_MAX = 128, ROUNDS = 9, TARGET_NS = 1500000 };

struct worker {
    const char *name, *command;
    FILE *to, *from;
    pid_t pid;
};

/* What a column is measured for: the line, or what it stands beside by bench_within. */
enum part { LINE, OTHER, BOUND, BOUND_OTHER, PARTS };

/* A column is a library, or a row of ours, or our library in another operation. A row has a worker
 * of its own, since what a library computes once may keep the row that was chosen then. */
struct column {
    struct worker *worker, row_worker;
    const char *name, *operation;
    enum part part;
    bool ours, open, uneven;
    unsigned long count; /* operations a sample */
    size_t samples;
    double ns[SAMPLES_MAX], ghz[SAMPLES_MAX];
};

static struct worker workers[8];
static size_t n_workers;

/* The rows of ours, as the worker lists them. */
static char row_table[ROWS_MAX][32], row_name[ROWS_MAX][32];
static size_t n_rows;

static double goal_of_all; /* or 0 */

static void start(struct worker *w, const char *name, const char *command)
{
    int to[2], from[2];
    if (pipe2(to, O_CLOEXEC) != 0 || pipe2(from, O_CLOEXEC) != 0)
        exit(2);
    w->name = name;
    w->command = command;
    w->pid = fork();
    if (w->pid == 0) {
        dup2(to[0], 0);
        dup2(from[1], 1);
        execl("/bin/sh", "sh", "-c", command, (char *)NULL);
        _exit(127);
    }
    close(to[0]);
    close(from[1]);
    w->to = fdopen(to[1], "w");
    w->from = fdopen(from[0], "r");
    if (w->pid < 0 || w->to == NULL || w->from == NULL)
        exit(2);
}

static void stop(struct worker *w)
{
    fclose(w->to);
    fclose(w->from);
    waitpid(w->pid, NULL, 0);
}

static bool ask(struct worker *w, char *answer, size_t size, const char *format, const char *a,
                const char *b)
{
    fprintf(w->to, format, a, b);
    fflush(w->to);
    if (fgets(answer, (int)size, w->from) == NULL) {
        fprintf(stderr, "\nthe worker of %s ended\n", w->name);
        exit(1);
    }
    return strcmp(answer, "ok\n") == 0;
}

static void list_rows(struct worker *ours)
{
    char line[128];
    fputs("rows\n", ours->to);
    fflush(ours->to);
    while (fgets(line, sizeof(line), ours->from) != NULL && strcmp(line, "end\n") != 0)
        if (n_rows < ROWS_MAX &&
            sscanf(line, "%31s %31s", row_table[n_rows], row_name[n_rows]) == 2)
            n_rows++;
}

static const struct bench_within *within(const struct bench_line *line)
{
    const struct bench_within *w = bench_within;
    while (w->name != NULL && strcmp(w->name, line->name) != 0)
        w++;
    return w->name != NULL ? w : NULL;
}

static size_t make_columns(const struct bench_line *line, struct column *c)
{
    size_t n = 0;
    memset(c, 0, COLUMNS_MAX * sizeof(*c));
    for (size_t i = 0; line->table != NULL && i < n_rows && n < COLUMNS_MAX - 8; i++)
        if (strcmp(row_table[i], line->table) == 0) {
            char answer[128];
            c[n].ours = true;
            c[n].name = row_name[i];
            c[n].worker = &c[n].row_worker;
            start(c[n].worker, row_name[i], workers[0].command);
            ask(c[n].worker, answer, sizeof(answer), "row %s %s\n", row_table[i], row_name[i]);
            n++;
        }
    for (size_t i = n > 0 ? 1 : 0; i < n_workers; i++) {
        c[n].ours = i == 0;
        c[n].worker = &workers[i];
        c[n++].name = workers[i].name;
    }
    for (size_t i = 0; i < n; i++)
        c[i].operation = line->name;
    const struct bench_within *w = within(line);
    const struct {
        enum part part;
        const char *name, *operation;
    } parts[] = {{OTHER, "other", w != NULL ? w->other : NULL},
                 {BOUND, "bound", w != NULL ? w->bound : NULL},
                 {BOUND_OTHER, "its other", w != NULL ? w->bound_other : NULL}};
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        if (parts[i].operation != NULL)
            c[n++] = (struct column){.worker = &workers[0],
                                     .name = parts[i].name,
                                     .operation = parts[i].operation,
                                     .part = parts[i].part};
    return n;
}

static void end_columns(struct column *c, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (c[i].worker == &c[i].row_worker)
            stop(c[i].worker);
}

static bool prepare(struct column *c, size_t size)
{
    char answer[128], number[32];
    snprintf(number, sizeof(number), "%zu", size);
    return ask(c->worker, answer, sizeof(answer), "open %s %s\n", c->operation, number);
}

static void finish(struct column *c)
{
    char answer[128];
    ask(c->worker, answer, sizeof(answer), "close\n%s%s", "", "");
}

static void sample(struct column *c, unsigned long count, double *ns, double *ghz)
{
    char answer[128], number[32];
    double total = 0;
    snprintf(number, sizeof(number), "%lu", count);
    ask(c->worker, answer, sizeof(answer), "run %s\n%s", number, "");
    if (sscanf(answer, "%lf %lf", &total, ghz) != 2) {
        fprintf(stderr, "\n%s: %s", c->worker->name, answer);
        exit(1);
    }
    *ns = total / (double)count;
}

/* Doubles the count until a sample takes long enough to be measured. What a library does once, at
 * the first call, isn't counted. */
static void calibrate(struct column *c, unsigned uneven)
{
    double ns, ghz;
    if ((c->count = uneven) > 0)
        return;
    sample(c, 1, &ns, &ghz);
    for (c->count = 1;; c->count *= 2) {
        sample(c, c->count, &ns, &ghz);
        if (ns * (double)c->count > TARGET_NS / 2 || c->count > 1ul << 24)
            break;
    }
    c->count = (unsigned long)(TARGET_NS / ns) + 1;
}

static double typical_ns(const struct column *c)
{
    return c->uneven ? stats_mean(c->ns, c->samples) : stats_median(c->ns, c->samples);
}

static double median_ghz(const struct column *c)
{
    return stats_median(c->ghz, c->samples);
}

static void calibrate_all(const struct bench_line *line, size_t size, struct column *c, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        c[i].samples = 0;
        c[i].uneven = line->uneven > 0;
        if ((c[i].open = prepare(&c[i], size))) {
            calibrate(&c[i], line->uneven);
            finish(&c[i]);
        }
    }
}

/* Each round measures every column once, so that the machine's moods fall on all alike. */
static void measure(size_t size, struct column *c, size_t n)
{
    for (int round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < n; i++)
            if (c[i].open && prepare(&c[i], size)) {
                sample(&c[i], c[i].count, &c[i].ns[c[i].samples], &c[i].ghz[c[i].samples]);
                c[i].samples++;
                finish(&c[i]);
            }
}

/* What a line at a size came to. */
struct result {
    double ours, beat, best; /* typical ns of our best row, of the one to beat, of the best peer */
    double ghz, beat_ghz;
    double ratio, low, high; /* beside the one to beat; it lies between low and high */
    const char *beaten;      /* its name */
    double within;           /* our time in the other operation, by ours; 0: there is no other */
    double bound;            /* the same of the bound's two; 0: there is none */
};

static double kept_up(const struct result *r)
{
    return r->bound > 0 ? r->within / r->bound : r->within;
}

/* A tie is a goal of "as fast" missed by less than the measurement can tell: by TIE_MAX at most,
 * and by no more than the interval is wide. */
#define TIE_MAX 0.03
enum verdict { MISS, TIE, MET };
static const char *const verdicts[] = {"MISS", "tie ", "met "};

static struct result judge(const struct column *c, size_t n)
{
    struct result r = {0};
    double part[PARTS] = {0};
    const struct column *ours = NULL, *beat = NULL;
    for (size_t i = 0; i < n; i++) {
        if (!c[i].open)
            continue;
        double ns = typical_ns(&c[i]);
        if (c[i].part != LINE) {
            part[c[i].part] = ns;
        } else if (c[i].ours) {
            if (ours == NULL || ns < typical_ns(ours))
                ours = &c[i];
        } else {
            beat = beat == NULL ? &c[i] : beat;
            r.best = r.best == 0 || ns < r.best ? ns : r.best;
        }
    }
    if (ours != NULL) {
        r.ours = typical_ns(ours);
        r.ghz = median_ghz(ours);
        r.within = part[OTHER] / r.ours;
    }
    if (part[BOUND] > 0)
        r.bound = part[BOUND_OTHER] / part[BOUND];
    if (beat != NULL) {
        r.beat = typical_ns(beat);
        r.beat_ghz = median_ghz(beat);
        r.beaten = beat->name;
    }
    if (ours != NULL && beat != NULL) {
        r.ratio = r.beat / r.ours;
        stats_ratio_interval(beat->ns, ours->ns, ours->samples, &r.low, &r.high);
    }
    return r;
}

static enum verdict verdict(const struct result *r, double want)
{
    if (r->ratio >= want)
        return MET;
    return want == 1.0 && r->ratio >= 1.0 - TIE_MAX && r->high >= want ? TIE : MISS;
}

static double goal(const struct bench_line *line, size_t size)
{
    if (goal_of_all > 0)
        return goal_of_all;
    if (size == 0 || size == 16)
        return line->goal_short;
    return size >= 8192 ? line->goal_long : line->goal_between;
}

/* Did both run while the core was as fast? A machine shared with others slows down by halves, for
 * seconds. */
static bool same_mood(const struct result *r)
{
    return r->ghz < 1.03 * r->beat_ghz && r->beat_ghz < 1.03 * r->ghz;
}

/* Measures a line at a size; the closer it comes to its goal, or the less alike the clocks were,
 * the more samples decide. */
static bool is_clear(double ratio, double want)
{
    return ratio < 0.95 * want || ratio > 1.02 * want;
}

static struct result settle(const struct bench_line *line, size_t size, struct column *c, size_t n)
{
    const double want = goal(line, size);
    const struct bench_within *w = within(line);
    struct result r = {0};
    calibrate_all(line, size, c, n);
    for (int i = 0; i < SAMPLES_MAX / ROUNDS; i++) {
        measure(size, c, n);
        r = judge(c, n);
        if (r.ours == 0 || r.beat == 0)
            break;
        if (same_mood(&r) && is_clear(r.ratio, want) && !line->uneven &&
            (w == NULL || is_clear(kept_up(&r), w->goal)))
            break;
    }
    return r;
}

static void print_heading(const struct bench_line *line, const struct column *c, size_t n)
{
    printf("\n%s", line->name);
    if (line->bound > 0)
        printf("  (bound %.3f cycles/byte)", line->bound);
    printf("\n%9s", "bytes");
    for (size_t i = 0; i < n; i++)
        printf(" %11s", c[i].name);
    printf(" | %9s %6s %6s %5s  goal\n", line->sizes[0] == 0 ? "ours /s" : "ours GB/s", "/3.0",
           "/best", "+-");
}

static void print_line(size_t size, const struct column *c, size_t n, struct result r, double want)
{
    printf("%9zu", size);
    for (size_t i = 0; i < n; i++) {
        double ns = c[i].open ? typical_ns(&c[i]) : 0;
        if (!c[i].open)
            printf(" %11s", "-");
        else if (size == 0)
            printf(" %9.*f/s", 1e9 / ns < 100 ? 1 : 0, 1e9 / ns);
        else if (size >= 1024)
            printf(" %7.3f c/B", ns * median_ghz(&c[i]) / (double)size);
        else
            printf(" %8.*f ns", ns < 1000 ? 1 : 0, ns);
    }
    if (r.ours == 0)
        printf(" | not here yet\n");
    else if (r.beat == 0)
        printf(" | %9.*f nobody has it to compare with\n", size > 0 ? 3 : 0,
               size > 0 ? (double)size / r.ours : 1e9 / r.ours);
    else
        printf(" | %9.*f %6.2f %6.2f %4.1f%%  %s %.1f%s%s\n", size > 0 ? 3 : 0,
               size > 0 ? (double)size / r.ours : 1e9 / r.ours, r.ratio, r.best / r.ours,
               50 * (r.high - r.low) / r.ratio, verdicts[verdict(&r, want)], want,
               r.beaten != workers[1].name ? " beside " : "",
               r.beaten != workers[1].name ? r.beaten : "");
    fflush(stdout);
}

/* The line beside another operation of ours: whether it keeps up. */
static bool print_within(const struct bench_within *w, struct result r)
{
    const bool met = kept_up(&r) >= w->goal;
    printf("%9s one in the time of %.3f %s", "", r.within, w->other);
    if (r.bound > 0)
        printf("\n%9s that is %.3f of the %.3f %s in the time of one %s", "", kept_up(&r), r.bound,
               w->bound_other, w->bound);
    printf("  %s %.3g\n", verdicts[met ? MET : MISS], w->goal);
    return met;
}

/* The heading that the line stands under. */
static const char *group_of(const struct bench_line *line)
{
    while (line > bench_lines && line->group == NULL)
        line--;
    return line->group != NULL ? line->group : "";
}

static void json_columns(FILE *json, const struct column *c, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (c[i].open) {
            const char *kind = c[i].ours ? "row " : c[i].part != LINE ? "within " : "";
            fprintf(json, ", \"%s%s\": {\"ns\": %.2f, \"ghz\": %.3f}", kind,
                    c[i].part != LINE ? c[i].operation : c[i].name, typical_ns(&c[i]),
                    median_ghz(&c[i]));
        }
}

static void json_line(FILE *json, const struct bench_line *line, size_t size,
                      const struct column *c, size_t n, const struct result *r)
{
    fprintf(json, "  {\"name\": \"%s\", \"bytes\": %zu, \"group\": \"%s\", \"table\": \"%s\"",
            line->name, size, group_of(line), line->table != NULL ? line->table : "");
    json_columns(json, c, n);
    if (r->ratio > 0) {
        const double want = goal(line, size);
        fprintf(json,
                ", \"goal\": %.2f, \"ratio\": %.3f, \"low\": %.3f, \"high\": %.3f, "
                "\"beside\": \"%s\", \"verdict\": \"%s\"",
                want, r->ratio, r->low, r->high, r->beaten, verdicts[verdict(r, want)]);
    }
    fputc('}', json);
}

static FILE *create(const char *dir, const char *name)
{
    char path[512];
    snprintf(path, sizeof(path), "%s/%s", dir, name);
    FILE *f = fopen(path, "w");
    if (f == NULL) {
        perror(path);
        exit(2);
    }
    return f;
}

static size_t count_lines(const char *filter)
{
    size_t n = 0;
    for (const struct bench_line *l = bench_lines; l->name != NULL; l++)
        for (size_t i = 0; l->sizes[i] != SIZE_END; i++)
            n += strstr(l->name, filter) != NULL;
    return n;
}

int main(int argc, char **argv)
{
    if (argc < 6)
        return 2;
    char *command;
    goal_of_all = strtod(argv[3], NULL);
    const char *filter = strcmp(argv[2], "-") == 0 ? "" : argv[2];
    for (int i = 4; i < argc && n_workers < 8; i++)
        if ((command = strchr(argv[i], '=')) != NULL) {
            *command = '\0';
            start(&workers[n_workers++], argv[i], command + 1);
        }
    list_rows(&workers[0]);

    FILE *json = create(argv[1], "bench.json"), *plot = create(argv[1], "bench.dat");
    size_t behind = 0, done = 0, count[3] = {0}, total = count_lines(filter);
    fputs("[", json);
    for (const struct bench_line *l = bench_lines; l->name != NULL; l++) {
        struct column c[COLUMNS_MAX];
        if (l->group != NULL)
            fprintf(plot, "group\t%s\n", l->group);
        if (strstr(l->name, filter) == NULL)
            continue;
        size_t n = make_columns(l, c);
        print_heading(l, c, n);
        for (size_t i = 0; l->sizes[i] != SIZE_END; i++) {
            size_t size = l->sizes[i];
            if (isatty(2))
                fprintf(stderr, "\r%zu of %zu \r", done + 1, total);
            struct result r = settle(l, size, c, n);
            print_line(size, c, n, r, goal(l, size));
            if (within(l) != NULL && r.within > 0)
                behind += !print_within(within(l), r);
            fputs(done++ == 0 ? "\n" : ",\n", json);
            json_line(json, l, size, c, n, &r);
            if (r.ratio > 0) {
                enum verdict v = verdict(&r, goal(l, size));
                fprintf(plot, "line\t%s\t%zu\t%.3f\t%.3f\t%d\t%.2f\n", l->name, size, r.ratio,
                        r.best / r.ours, v, r.ours);
                count[v]++;
            }
        }
        end_columns(c, n);
    }
    fputs("\n]\n", json);
    fclose(json);
    fclose(plot);
    printf("\n%zu of %zu lines reach their goal beside %s; %zu tie with it, %zu miss it; %zu could "
           "not be compared\n",
           count[MET], done, workers[1].name, count[TIE], count[MISS],
           done - count[MET] - count[TIE] - count[MISS]);
    if (behind > 0)
        printf("%zu fall behind another operation of ours\n", behind);
    return 0;
}
