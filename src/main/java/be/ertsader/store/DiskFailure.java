package be.ertsader.store;

import be.ertsader.problem.Code;
import be.ertsader.problem.Problem;
import be.ertsader.problem.ProblemException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tells what a failing disk means for the store. */
final class DiskFailure {
  private static final long NEARLY_NOTHING = 1 << 20;

  private DiskFailure() {}

  static ProblemException of(Path folder, Throwable failure) {
    String what =
        isFull(folder, failure)
            ? "the disk is full: store %s could not be written".formatted(folder)
            : "store %s could not be written: %s".formatted(folder, reason(failure));
    String cure = isFull(folder, failure) ? "free some space and try again" : "";
    return Problem.of(Code.DISK, what, cure).exception();
  }

  /**
   * Whether the disk had no room. Mapped memory tells it as an InternalError, and not every system
   * speaks English: then the room that is left decides.
   */
  static boolean isFull(Path folder, Throwable failure) {
    if (causes(failure).anyMatch(DiskFailure::saysFull)) {
      return true;
    }
    boolean disk = causes(failure).anyMatch(e -> e instanceof IOException || isMapped(e));
    return disk && room(folder) < NEARLY_NOTHING;
  }

  /** One line for a person. */
  static String reason(Throwable failure) {
    Throwable root = causes(failure).reduce((first, second) -> second).orElse(failure);
    String message = String.valueOf(root.getMessage());
    if (root instanceof AccessDeniedException) {
      return "no permission for " + message;
    } else if (root instanceof NotDirectoryException
        || root instanceof FileAlreadyExistsException) {
      return message + " is a file, not a folder";
    } else if (root instanceof NoSuchFileException) {
      return message + " is missing";
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : message;
  }

  private static boolean saysFull(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("No space left on device") || message.contains("quota exceeded");
  }

  private static boolean isMapped(Throwable failure) {
    return failure instanceof InternalError
        && String.valueOf(failure.getMessage()).contains("unsafe memory access");
  }

  private static long room(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(20);
  }
}
