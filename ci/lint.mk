# What can be seen without running anything. Each check is a script in ci/lint; what it excuses, and
# why, is in ci/lint/allow.txt alone.

.PHONY: lint lint-deps lint-quick lint-analyse lint-clang lint-exports lint-man \
        lint-readme lint-includes lint-format lint-documented lint-shell lint-sizes
lint-deps:
	@ci/deps lint

## lint                                 everything that lint-quick does, analysers, and a build by clang
lint: lint-deps
	@$(MAKE) --no-print-directory -k lint-quick lint-clang lint-analyse lint-readme

## lint-quick                           includes, format, comments, exports, shell scripts, sizes
lint-quick: lint-includes lint-format lint-documented lint-exports lint-shell lint-sizes lint-man

lint-includes lint-format lint-documented lint-shell lint-sizes: lint-%:
	@python3 ci/lint/$*.py

lint-exports: $(O)/lib/libcrypto.so.3 $(O)/lib/libssl.so.3
	@python3 ci/lint/exports.py $^

lint-man:
	@for page in $(wildcard doc/man/*.[1-9]); do mandoc -T lint -W warning $$page || exit 1; done

# All that make can build here, by clang, warnings as errors.
lint-clang:
	@$(MAKE) --no-print-directory -j2 O=$(O)-clang CC=clang lib $(if $(APP_SRC),$(O)-clang/bin/openssl) \
	    $(addprefix $(O)-clang/,test/suite test/walk test/check test/wycheproof test/ct-leak \
	    test/both test/both-ours bench/ours) \
	    >$(O)-clang.log 2>&1 || { cat $(O)-clang.log; exit 1; }
	@rm -f $(O)-clang.log
	@echo "lint  built by clang: ok"

# clang-tidy, cppcheck and gcc -fanalyzer, a file at a time. What they say of a file is kept (.said), so
# that only what has changed is looked at again; a file without findings leaves a stamp (.ok).
LINT_SRC   := $(LIB_SRC:%.S=) $(wildcard ssl/*/*.c) $(APP_SRC) $(wildcard tests/*.c tests/*/*.c bench/*.c fuzz/*.c fuzz/*/*.c)
LINT_SRC   := $(filter %.c,$(LINT_SRC))
LINT_FLAGS := -std=c11 -D_GNU_SOURCE -Iinclude -I. -DOPENSSL_SUPPRESS_DEPRECATED
feature_of  = $(if $(filter opt/%,$(1)),$(FEATURE_$(lastword $(subst _, ,$(basename $(notdir $(1)))))))
CPPCHECK   := cppcheck --quiet --std=c11 --enable=warning,performance,portability -Iinclude -I. \
                -D__x86_64__ -D__GNUC__=12 -D__BYTE_ORDER__=1234 -D__ORDER_LITTLE_ENDIAN__=1234 \
                --suppress=unknownMacro \
                --template='{file}:{line}:{column}: warning: {message} [{id}]'

FAILED      = || echo '$<:1:1: error: $(1) failed'

.PRECIOUS: $(O)/lint/%.c.said
$(O)/lint/%.c.said: %.c .clang-tidy
	@mkdir -p $(@D)
	@{ clang-tidy --quiet $< -- $(LINT_FLAGS) $(call feature_of,$<) 2>/dev/null $(call FAILED,clang-tidy); \
	   $(CPPCHECK) $< 2>&1 $(call FAILED,cppcheck); \
	   gcc $(LINT_FLAGS) $(call feature_of,$<) -O2 -fanalyzer -fdiagnostics-path-format=none -Wall -Wextra \
	       -MMD -MP -MT $@ -MF $@.d -c $< -o /dev/null 2>&1 $(call FAILED,gcc); } >$@.part
	@mv $@.part $@

$(O)/lint/%.c.ok: $(O)/lint/%.c.said ci/lint/analysed.py ci/lint/findings.py ci/lint/allow.txt
	@python3 ci/lint/analysed.py $*.c <$<
	@touch $@

lint-analyse: $(LINT_SRC:%=$(O)/lint/%.ok)
	@echo "lint  $(words $^) files analysed: ok"

-include $(LINT_SRC:%=$(O)/lint/%.said.d)

.PHONY: readme reproducible install-test
README_NEW = $(TOOL) list -implementations >$(O)/rows.txt && awk -f ci/readme.awk $(O)/rows.txt README.md
## readme                               refreshes the README's table of implementations
readme: $(TOOL)
	@$(README_NEW) >$(O)/README.md && cp $(O)/README.md README.md

lint-readme: $(TOOL)
	@{ $(README_NEW); } | cmp -s - README.md || { echo "README.md: run make readme [readme]"; exit 1; }
	@echo "lint  README.md: its table is the rows'"

## reproducible                         two builds in two places are the same, byte for byte
reproducible:
	@ci/reproducible.sh

## install-test                         a program against the installed tree, by pkg-config
install-test: all
	@ci/install-test.sh $(O)
