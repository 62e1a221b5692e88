/* The openssl tool: what its commands share. A command is one file with a table of options, a main
 * function and a row in apps/main.c. Messages go to standard error, results to standard output. */
#ifndef ASSAY_APPS_APP_H
#define ASSAY_APPS_APP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* ---- options (opt.c) ---- */

enum opt_kind {
    OPT_SECTION,     /* a heading of the help text */
    OPT_NOTE,        /* a further line of the help text */
    OPT_LINE,        /* likewise, from its margin */
    OPT_FLAG,        /* -name                        bool *        */
    OPT_TEXT,        /* -name val                    const char ** */
    OPT_INFILE,      /* -name infile                 const char ** */
    OPT_OUTFILE,     /* -name outfile                const char ** */
    OPT_POSITIVE,    /* -name +int: above 0          long *        */
    OPT_NUMBER,      /* -name val: a number          long *        */
    OPT_NONNEG,      /* -name nonneg: 0 or above     long *        */
    OPT_ULONG,       /* -name ulong: likewise        long *        */
    OPT_INT_TEXT,    /* -name int: a number, as text const char ** */
    OPT_INTMAX_TEXT, /* -name intmax: likewise    const char ** */
    OPT_DIR,         /* -name dir                    const char ** */
    OPT_URI,         /* -name uri                    const char ** */
    OPT_IN_LIST,     /* -name infile, again and again struct opt_list * */
    OPT_LIST,        /* -name val, again and again   struct opt_list * */
    OPT_POS_LIST,    /* -name +int, again and again  struct opt_list *, the texts */
    OPT_ANY,         /* -*: any name of an algorithm const char ** */
    OPT_NAME,        /* -name: the last given of several const char ** */
    OPT_FORMAT,      /* -name format: any of them    enum opt_format * */
    OPT_FORMAT_NAME, /* -name format: likewise, as text, NSS too  const char ** */
    OPT_CONF,        /* -name val: both, two entries of  struct opt_list * */
    OPT_CONF_INT,    /* -name int: likewise, a number */
    OPT_CONF_INFILE, /* -name infile: likewise, a file */
    OPT_CONF_FLAG,   /* -name: likewise, with no value   struct opt_list * */
    OPT_PEM_DER,     /* -name PEM|DER: one of these  enum opt_format * */
    OPT_KEY_FORM,    /* -name PEM|DER|ENGINE: any    enum opt_format * */
    OPT_SMIME_FORM,  /* -name parm: SMIME, PEM, DER  enum opt_format * */
    OPT_ENGINE,      /* -name val: an engine's id; used at once   bool *: not one, or NULL */
    OPT_CONF_LOAD,   /* -name infile: a configuration, likewise   NULL */
    OPT_PARAM,       /* what stands behind the options, for the help text */
};

/* How a file is written. Where keys are read, all but PEM and DER stand for any of the two. */
/* From FORMAT_OTHER on, those that few commands know. */
enum opt_format {
    FORMAT_UNDEFINED,
    FORMAT_PEM,
    FORMAT_DER,
    FORMAT_OTHER,
    FORMAT_MSBLOB,
    FORMAT_PVK,
    FORMAT_SMIME,
    FORMAT_ENGINE
};

struct opt {
    const char *name;
    enum opt_kind kind;
    void *value; /* what the kind says; left alone if the option isn't given */
    const char *help;
};

#define OPT_LIST_MAX 64
struct opt_list {
    size_t n;
    const char *v[OPT_LIST_MAX];
};

/* Reads the options of argv[1 ...]; `usage` is the line behind "Usage: " without the name, a table
 * ends with a null name and null help. Returns the index of the first argument that isn't an
 * option, or OPT_ERROR after a message, or OPT_HELP when the help has been printed. */
enum { OPT_ERROR = -1, OPT_HELP = 0 };
int opt_parse(int argc, char **argv, const char *usage, const struct opt *table);

/* The exit code of a command whose opt_parse returned no index. */
int opt_exit(int result);

/* A format by its name, PEM or DER unless it may be any; false after a message. */
bool opt_read_format(const char *text, bool any, enum opt_format *to);

/* "name: Use -help for summary." */
void opt_summary_hint(void);

/* The options in the form of `openssl list -options`. */
void opt_list(const struct opt *table);

/* The running command's name. */
extern const char *app_name;

/* Common rows. Where they are used, `rand_files` and the others are of the types below. */
struct common_options {
    const char *rand, *writerand, *provider_path, *propquery;
    struct opt_list provider;
};
extern struct common_options common;
/* clang-format off */
#define OPT_HELP_ROW {"help", OPT_FLAG, NULL, "Display this summary"}
#define OPT_RAND_ROWS \
    {NULL, OPT_SECTION, NULL, "Random state"}, \
    {"rand", OPT_TEXT, &common.rand, "Load the given file(s) into the random number generator"}, \
    {"writerand", OPT_OUTFILE, &common.writerand, "Write random data to the specified file"}
#define OPT_PROVIDER_ROWS \
    {NULL, OPT_SECTION, NULL, "Provider"}, \
    {"provider-path", OPT_TEXT, &common.provider_path, \
     "Provider load path (must be before 'provider' argument if required)"}, \
    {"provider", OPT_LIST, &common.provider, \
     "Provider to load (can be specified multiple times)"}, \
    {"propquery", OPT_TEXT, &common.propquery, \
     "Property query used when fetching algorithms"}
/* clang-format on */

/* Loads what -provider and -rand ask for; false after a message. */
bool common_start(void);
/* The options of a command that takes nothing else, and common_start: -1 to go on, else what the
 * command ends with. */
int start_alone(int argc, char **argv, const struct opt *options);
/* Says so, and what the library has raised; false. */
bool say_failed(const char *message);
/* Writes what -writerand asks for; false after a message. */
bool common_end(void);

/* What an option does as soon as it is read. An engine that there isn't is complained of, and most
 * commands go on; false unless it is one ("auto" is all). A configuration's modules are loaded,
 * false after a message. */
bool engine_use(const char *id);
/* The one that -engine named, or NULL. */
struct engine_st *engine_used(void);
bool conf_use(const char *file);

/* ---- files and bytes (io.c) ---- */

/* Raises what fopen's failure is for a BIO of a file, and says errno's text. */
const char *raise_open(const char *name, const char *mode);
/* Standard input or output for a null name; else the file, or NULL after a message. */
FILE *open_in(const char *name);
FILE *open_out(const char *name);
/* Closes what open_* gave; false after a message if what was written didn't arrive. */
bool close_out(FILE *f);
void close_in(FILE *f);

/* Lower- or upper-case hex without a newline; `between` stands between two bytes unless '\0'. */
void print_hex(FILE *out, const unsigned char *p, size_t len, bool upper, char between);

/* Prints the names, which end with NULL, in columns, or one a line. */
void print_columns(const char *const *names, bool one_column);

/* The error queue on standard error. */
void print_errors(void);

/* ---- passphrases (pass.c) ---- */

/* A passphrase as openssl-passphrase-options(1) describes its source: pass:, env:, file:, fd:,
 * stdin. Writes at most size - 1 bytes and a zero; false after a message. */
bool pass_source(const char *source, char *out, size_t size);

/* Asks on the terminal without echo, twice if `verify`. */
bool pass_prompt(const char *prompt, bool verify, char *out, size_t size);

/* ---- parameters (params.c) ---- */

#include <openssl/params.h>

/* Adds "name:value", written into `room`, unless the value is NULL: for -digest, -cipher, -mac. */
void add_text(struct opt_list *texts, char *room, size_t size, const char *name, const char *value);

/* Turns "name:value" texts into parameters that `settable` knows; NULL after a message. Free with
 * params_free. */
OSSL_PARAM *params_from_texts(const struct opt_list *texts, const OSSL_PARAM *settable);
void params_free(OSSL_PARAM *params);

/* ---- commands ---- */

struct app {
    const char *name;
    int (*main)(int argc, char **argv);
    const struct opt *options; /* for `list -options` */
};

/* In main.c, by name; ends with a null name. */
extern const struct app apps[];

/* Runs a command line; its exit code. */
int app_run(int argc, char **argv);

#endif
