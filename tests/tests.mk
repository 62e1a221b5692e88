# The tests. Everything here links the static library, so that internal functions can be called and
# no symbol of ours reaches the libcrypto that Criterion brings along.

TEST_CFLAGS := $(ALL_CFLAGS)
COMMON_OBJ  := $(patsubst %,$(O)/obj/%.o,tests/check.c tests/gen.c tests/vector.c)
WALK_OBJ    := $(COMMON_OBJ) $(patsubst %,$(O)/obj/%.o,$(filter-out tests/impl/main.c,\
                 $(wildcard tests/impl/*.c)) $(wildcard tests/impl/$(ARCH)/*.S))

$(O)/test/walk: $(O)/obj/tests/impl/main.c.o $(WALK_OBJ) $(O)/lib/libcrypto.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -Wl,--exclude-libs,ALL -o $@ $^

.PHONY: walk
## walk                                 known answers and cross-checks of every row, as a program
walk: $(O)/test/walk
	$(O)/test/walk

-include $(WALK_OBJ:.o=.d)
