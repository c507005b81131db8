// Loops over very many values are compiled for processors with wider vectors, too; which of the two
// runs is found out when the program starts. Results are the same to the last bit (there are no
// fused operations). Not in sanitized builds, whose run-time libraries start later than that.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define PLOT_VECTOR_CLONES [[gnu::target_clones("avx2", "default")]]
#else
#define PLOT_VECTOR_CLONES
#endif
