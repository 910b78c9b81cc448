#ifndef PLAIN_KERNELS_H
#define PLAIN_KERNELS_H

// The losses as they are usually written: stable, in one pass, each sum in one Double.

/// -log σ(z).
double plain_binary(double logit);

/// -log softmax(z)ₖ of `count` logits.
double plain_categorical(const double *logits, long count, long label);

/// The mean of `count` losses.
double plain_mean(const double *losses, long count);

#endif
