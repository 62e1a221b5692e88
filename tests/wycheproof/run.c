#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/wycheproof/wycheproof.h"

const char *wp_dir(void)
{
    const char *dir = getenv("WYCHEPROOF_DIR");
    if (dir == NULL)
        dir = "../shared/vectors/wycheproof";
    DIR *d = opendir(dir);
    if (d == NULL)
        return NULL;
    closedir(d);
    return dir;
}

struct bytes wp_bytes(const struct wp_case *c, const char *field)
{
    return kat_hex(json_string_value(json_object_get(c->test, field)));
}

size_t wp_int(const struct wp_case *c, const char *field)
{
    return (size_t)json_integer_value(json_object_get(c->test, field));
}

size_t wp_group_int(const struct wp_case *c, const char *field)
{
    return (size_t)json_integer_value(json_object_get(c->group, field));
}

const char *wp_name(const struct wp_case *c, size_t key_len)
{
    return kat_name(c->algorithm, key_len);
}

void wp_check(const struct wp_case *c, bool same, const char *what)
{
    if (c->verdict == ACCEPTABLE)
        return;
    check(same == (c->verdict == VALID), "case %zu (%s, %s): %s", wp_int(c, "tcId"),
          json_string_value(json_object_get(c->test, "result")),
          json_string_value(json_object_get(c->test, "comment")), what);
}

static enum verdict verdict_of(json_t *test)
{
    const char *result = json_string_value(json_object_get(test, "result"));
    if (strcmp(result, "valid") == 0)
        return VALID;
    return strcmp(result, "invalid") == 0 ? INVALID : ACCEPTABLE;
}

static bool is_excepted(const struct wp_claim *claim, const struct wp_case *c)
{
    for (const struct wp_exception *e = wp_exceptions; e->file != NULL; e++) {
        const char *comment = json_string_value(json_object_get(c->test, "comment"));
        if (strcmp(e->file, claim->file) == 0 &&
            (e->comment == NULL || strcmp(e->comment, comment) == 0) &&
            (e->key_bits == 0 || e->key_bits == wp_group_int(c, "keySize")))
            return true;
    }
    return false;
}

size_t wp_file(const struct wp_claim *claim, size_t *excepted)
{
    char path[512];
    snprintf(path, sizeof(path), "%s/%s_test.json", wp_dir(), claim->file);
    json_t *root = json_load_file(path, 0, NULL);
    *excepted = 0;
    if (!check(root != NULL, "%s: can't be read", path))
        return 0;
    size_t n = 0, i, j;
    json_t *group, *test;
    json_array_foreach(json_object_get(root, "testGroups"), i, group)
        json_array_foreach(json_object_get(group, "tests"), j, test)
    {
        struct wp_case c = {claim->algorithm, group, test, verdict_of(test)};
        if (is_excepted(claim, &c))
            ++*excepted;
        else
            claim->run(&c);
        n++;
    }
    check(n == (size_t)json_integer_value(json_object_get(root, "numberOfTests")),
          "%s: %zu cases are not as many as it says", claim->file, n);
    json_decref(root);
    return n;
}
