/* The language of cipher lists: ciphers(1), "CIPHER LIST FORMAT". All suites stand in the order of
 * preference, inactive at first; each rule takes those that it selects out of the row and puts them
 * elsewhere; the active ones are the list in the end. */
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "ssl/cipher/list.h"
#include "ssl/cipher/words.h"

struct row {
    struct entry {
        const SSL_CIPHER *suite;
        bool active;
    } entry[CIPHER_RANKS];
    size_t n;
};

/* Which entries an operation is about, where they go, and what they are then. Suites that were
 * taken off and come back are the first of those that come. */
struct operation {
    char mark; /* 0: none */
    bool of_active, of_inactive;
    enum { TO_END, TO_FRONT, AWAY } place;
    bool active;
};

enum { ADD, LAST, OFF, NEVER, OPERATIONS };
static const struct operation operations[OPERATIONS] = {
    [ADD] = {0, false, true, TO_END, true},
    [LAST] = {'+', true, false, TO_END, true},
    [OFF] = {'-', true, false, TO_FRONT, false},
    [NEVER] = {'!', true, true, AWAY, false},
};

static void operate(struct row *row, const struct operation *op, const struct cipher_selection *s)
{
    struct row taken = {.n = 0}, kept = {.n = 0};
    for (size_t i = 0; i < row->n; i++) {
        struct entry e = row->entry[i];
        if ((e.active ? op->of_active : op->of_inactive) && cipher_selected(s, e.suite)) {
            e.active = op->active;
            taken.entry[taken.n++] = e;
        } else {
            kept.entry[kept.n++] = e;
        }
    }
    if (op->place == AWAY)
        taken.n = 0;
    const struct row *first = op->place == TO_FRONT ? &taken : &kept;
    const struct row *second = op->place == TO_FRONT ? &kept : &taken;
    memcpy(row->entry, first->entry, first->n * sizeof(struct entry));
    memcpy(row->entry + first->n, second->entry, second->n * sizeof(struct entry));
    row->n = first->n + second->n;
}

/* @STRENGTH: by the bits of the key, the longest first; otherwise as they are. */
static void sort_by_strength(struct row *row)
{
    static const unsigned int lengths[] = {256, 128, 0};
    for (size_t i = 0; i < sizeof(lengths) / sizeof(*lengths); i++) {
        struct cipher_selection s = cipher_select_all;
        for (uint32_t bit = 1; bit != 0; bit <<= 1)
            if (cipher_bits(bit) != lengths[i])
                s.enc &= ~bit;
        operate(row, &operations[LAST], &s);
    }
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || c == '=';
}

static bool is_separator(char c)
{
    return c == ':' || c == ' ' || c == ';' || c == ',';
}

/* The length of the word at p, which must not be empty. */
static bool word_at(const char *p, size_t *len)
{
    *len = 0;
    while (is_word(p[*len]))
        ++*len;
    return *len > 0 || FAIL(ERR_LIB_SSL, SSL_R_INVALID_COMMAND);
}

/* @STRENGTH or @SECLEVEL=n; what follows up to the next separator doesn't count. */
static bool command(struct row *row, const char **p, struct cipher_rules_said *said)
{
    static const char level[] = "SECLEVEL=", strength[] = "STRENGTH";
    const size_t level_len = sizeof(level) - 1;
    const char *word = *p;
    size_t len;
    if (!word_at(word, &len))
        return false;
    if (len == sizeof(strength) - 1 && memcmp(word, strength, len) == 0)
        sort_by_strength(row);
    else if (len == level_len + 1 && memcmp(word, level, level_len) == 0 &&
             word[level_len] >= '0' && word[level_len] <= '5')
        said->security_level = word[level_len] - '0';
    else
        return FAIL(ERR_LIB_SSL, SSL_R_INVALID_COMMAND);
    *p += len;
    while (**p != '\0' && !is_separator(**p))
        ++*p;
    return true;
}

/* Words joined by '+': what all of them select; nothing if one is unknown. */
static bool words(const char **p, struct cipher_selection *s)
{
    *s = cipher_select_all;
    for (;;) {
        size_t len;
        if (!word_at(*p, &len))
            return false;
        cipher_select_word(s, *p, len);
        *p += len;
        if (**p != '+')
            return true;
        ++*p;
    }
}

static bool run(struct row *row, const char *p, struct cipher_rules_said *said)
{
    for (;;) {
        while (is_separator(*p))
            p++;
        if (*p == '\0')
            return true;
        if (*p == '@') {
            p++;
            if (!command(row, &p, said))
                return false;
            continue;
        }
        int op = ADD;
        for (int i = ADD + 1; i < OPERATIONS; i++)
            if (operations[i].mark == *p)
                op = i;
        p += op != ADD;
        struct cipher_selection s;
        if (!words(&p, &s))
            return false;
        operate(row, &operations[op], &s);
    }
}

/* Suite B (RFC 6460): a word at the start, instead of all rules. */
static const struct {
    const char *word, *rules;
    unsigned int flag;
} suite_b[] = {
    {"SUITEB128ONLY", "ECDHE-ECDSA-AES128-GCM-SHA256", SSL_CERT_FLAG_SUITEB_128_LOS_ONLY},
    {"SUITEB128C2", "ECDHE-ECDSA-AES256-GCM-SHA384", SSL_CERT_FLAG_SUITEB_192_LOS},
    {"SUITEB128", "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384",
     SSL_CERT_FLAG_SUITEB_128_LOS},
    {"SUITEB192", "ECDHE-ECDSA-AES256-GCM-SHA384", SSL_CERT_FLAG_SUITEB_192_LOS},
};

static const char *suite_b_rules(const char *rules, struct cipher_rules_said *said)
{
    for (size_t i = 0; i < sizeof(suite_b) / sizeof(*suite_b); i++)
        if (strncmp(rules, suite_b[i].word, strlen(suite_b[i].word)) == 0) {
            said->suite_b = suite_b[i].flag;
            return suite_b[i].rules;
        }
    return rules;
}

static void all_inactive(struct row *row)
{
    for (size_t i = 0; i < cipher_suites_n; i++)
        if (cipher_suites[i].rank != 0)
            row->entry[cipher_suites[i].rank - 1] = (struct entry){&cipher_suites[i], false};
}

bool cipher_list_make(const char *rules, struct cipher_list **out, struct cipher_rules_said *said)
{
    static const char initial[] = "DEFAULT"; /* stands for rules at the start alone */
    struct row row = {.n = CIPHER_RANKS};
    *said = (struct cipher_rules_said){-1, 0};
    rules = suite_b_rules(rules, said);
    all_inactive(&row);
    if (strncmp(rules, initial, sizeof(initial) - 1) == 0) {
        if (!run(&row, OSSL_default_cipher_list(), said))
            return false;
        rules += sizeof(initial) - 1;
    }
    if (!run(&row, rules, said))
        return false;
    const SSL_CIPHER *suites[CIPHER_RANKS];
    size_t n = 0;
    for (size_t i = 0; i < row.n; i++)
        if (row.entry[i].active)
            suites[n++] = row.entry[i].suite;
    if (n == 0)
        return FAIL(ERR_LIB_SSL, SSL_R_NO_CIPHER_MATCH);
    return (*out = cipher_list_new(suites, n)) != NULL;
}

const char *OSSL_default_cipher_list(void)
{
    return "ALL:!COMPLEMENTOFDEFAULT:!eNULL";
}
