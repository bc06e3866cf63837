#ifndef AZADOSE_CFUZZER_H
#define AZADOSE_CFUZZER_H

#include <stddef.h>
#include <stdint.h>

// The door that clang's own `main` of libFuzzer uses; no header of clang's declares it in C.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*input)(const uint8_t *data, size_t size));

#endif
