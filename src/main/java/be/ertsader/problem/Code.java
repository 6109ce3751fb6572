package be.ertsader.problem;

/** The stable codes of the errors that a user can meet; each has a heading in docs/errors.md. */
public enum Code {
  UNKNOWN_ID("E101", ExitCode.DATA),
  BAD_NUMBER("E102", ExitCode.DATA),
  MISSING_COLUMN("E103", ExitCode.DATA),
  UNKNOWN_COLUMN("E104", ExitCode.DATA),
  DUPLICATE_ROW("E105", ExitCode.DATA),
  BAD_ENCODING("E106", ExitCode.DATA),
  BAD_CSV("E107", ExitCode.DATA),
  MISSING_VALUE("E108", ExitCode.DATA),
  BAD_VALUE("E109", ExitCode.DATA),
  DUPLICATE_ID("E110", ExitCode.DATA),
  BAD_TURTLE("E111", ExitCode.DATA),
  BAD_MAPPING("E112", ExitCode.DATA),
  MISSING_MAPPING("E113", ExitCode.DATA),
  MISSING_FOLDER("E114", ExitCode.DATA),
  SHACL_VIOLATION("E120", ExitCode.FINDINGS),
  READERS_DIFFER("E121", ExitCode.FINDINGS),
  NOT_IN_TEXT("E122", ExitCode.FINDINGS),
  UNKNOWN_QUERY("E201", ExitCode.USAGE),
  UNKNOWN_PARAMETER("E202", ExitCode.USAGE),
  BAD_SPARQL("E203", ExitCode.USAGE),
  UNKNOWN_NAME("E204", ExitCode.USAGE),
  AMBIGUOUS_NAME("E205", ExitCode.USAGE),
  BAD_ARGUMENT("E206", ExitCode.USAGE),
  STORE_MISSING("E301", ExitCode.STORE),
  STORE_BUSY("E302", ExitCode.STORE),
  STORE_UNREADABLE("E303", ExitCode.STORE),
  STORE_OTHER_ONTOLOGY("E304", ExitCode.STORE),
  PORT_TAKEN("E401", ExitCode.NETWORK),
  REMOTE_AWAY("E402", ExitCode.NETWORK),
  REMOTE_REFUSES("E403", ExitCode.NETWORK),
  REMOTE_UNFIT("E404", ExitCode.NETWORK),
  SERVICE_FAILED("E405", ExitCode.NETWORK),
  DISK("E501", ExitCode.IO),
  INTERNAL("E900", ExitCode.INTERNAL);

  private final String id;
  private final ExitCode exit;

  Code(String id, ExitCode exit) {
    this.id = id;
    this.exit = exit;
  }

  public String id() {
    return id;
  }

  public ExitCode exit() {
    return exit;
  }
}
