export type VenueKind = 'conference' | 'journal' | 'workshop';

/** A venue by the name that people know it by, and how it is written besides; names in full are found in any case. */
interface KnownVenue {
  readonly name: string;
  readonly kind: VenueKind;
  readonly short: readonly string[];
  readonly full: readonly string[];
}

/** Name and short forms (before "|") and names in full (behind it), split at ";". */
const CONFERENCES = `
NeurIPS;NIPS;Neurips;neurips|Neural Information Processing Systems
ICML;icml|International Conference on Machine Learning
ICLR;iclr|International Conference on Learning Representations
AAAI;aaai|AAAI Conference on Artificial Intelligence
IJCAI|International Joint Conference on Artificial Intelligence
ECAI|European Conference on Artificial Intelligence
AISTATS|International Conference on Artificial Intelligence and Statistics
UAI|Conference on Uncertainty in Artificial Intelligence
COLT|Conference on Learning Theory
ALT|Algorithmic Learning Theory
MLSys|Conference on Machine Learning and Systems
COLM|Conference on Language Modeling
CoLLAs|Conference on Lifelong Learning Agents
CLeaR|Conference on Causal Learning and Reasoning
CPAL|Conference on Parsimony and Learning
AutoML|International Conference on Automated Machine Learning
LoG|Learning on Graphs Conference
L4DC|Learning for Dynamics and Control
ACML|Asian Conference on Machine Learning
ECML PKDD;ECML-PKDD;ECML/PKDD|European Conference on Machine Learning and Principles and Practice of Knowledge Discovery
CVPR;cvpr|Conference on Computer Vision and Pattern Recognition
ICCV;iccv|International Conference on Computer Vision
ECCV;eccv|European Conference on Computer Vision
WACV|Winter Conference on Applications of Computer Vision
BMVC|British Machine Vision Conference
ACCV|Asian Conference on Computer Vision
3DV|International Conference on 3D Vision
ICIP|International Conference on Image Processing
ICPR|International Conference on Pattern Recognition
ICME|International Conference on Multimedia and Expo
ACM MM;ACM Multimedia;ACMMM|ACM International Conference on Multimedia
MICCAI|Medical Image Computing and Computer Assisted Intervention
MIDL|Medical Imaging with Deep Learning
ISBI|International Symposium on Biomedical Imaging
ML4H|Machine Learning for Health
CHIL|Conference on Health, Inference, and Learning
ACL;acl|Annual Meeting of the Association for Computational Linguistics
EMNLP;emnlp|Empirical Methods in Natural Language Processing
NAACL;naacl|North American Chapter of the Association for Computational Linguistics
EACL|European Chapter of the Association for Computational Linguistics
AACL;IJCNLP-AACL|Asia-Pacific Chapter of the Association for Computational Linguistics
LREC-COLING|
COLING|International Conference on Computational Linguistics
LREC|Language Resources and Evaluation Conference
CoNLL|Conference on Computational Natural Language Learning
Interspeech;INTERSPEECH|
ICASSP|International Conference on Acoustics, Speech and Signal Processing;International Conference on Acoustics, Speech, and Signal Processing
ASRU|Automatic Speech Recognition and Understanding Workshop
ISMIR|International Society for Music Information Retrieval
KDD;SIGKDD|Conference on Knowledge Discovery and Data Mining
WWW;TheWebConf;TheWebConference|The Web Conference;ACM Web Conference;International World Wide Web Conference
SIGIR|Conference on Research and Development in Information Retrieval
CIKM|Conference on Information and Knowledge Management
WSDM|Conference on Web Search and Data Mining
RecSys|Conference on Recommender Systems
ECIR|European Conference on Information Retrieval
ICDM|International Conference on Data Mining
SDM|SIAM International Conference on Data Mining
PAKDD|Pacific-Asia Conference on Knowledge Discovery and Data Mining
ICWSM|Conference on Web and Social Media
SIGMOD|Conference on Management of Data
VLDB;PVLDB|Very Large Data Bases
ICDE|International Conference on Data Engineering
EDBT|International Conference on Extending Database Technology
KR|Principles of Knowledge Representation and Reasoning
ICAPS|International Conference on Automated Planning and Scheduling
AAMAS|Autonomous Agents and Multiagent Systems;Autonomous Agents and Multi-Agent Systems
GECCO|Genetic and Evolutionary Computation Conference
IJCNN|International Joint Conference on Neural Networks
ICANN|International Conference on Artificial Neural Networks
FAccT|Conference on Fairness, Accountability, and Transparency
AIES|Conference on AI, Ethics, and Society
CHI|CHI Conference on Human Factors in Computing Systems
UIST|Symposium on User Interface Software and Technology
CSCW|Computer-Supported Cooperative Work
IUI|International Conference on Intelligent User Interfaces
SIGGRAPH Asia|
SIGGRAPH|
ICRA|International Conference on Robotics and Automation
IROS|International Conference on Intelligent Robots and Systems
CoRL|Conference on Robot Learning
RSS|Robotics: Science and Systems
HRI|International Conference on Human-Robot Interaction
ICSE|International Conference on Software Engineering
FSE;ESEC/FSE|Foundations of Software Engineering
ASE|International Conference on Automated Software Engineering
ISSTA|International Symposium on Software Testing and Analysis
MSR|Mining Software Repositories
PLDI|Programming Language Design and Implementation
POPL|Principles of Programming Languages
OOPSLA|
CAV|International Conference on Computer Aided Verification
OSDI|Operating Systems Design and Implementation
SOSP|Symposium on Operating Systems Principles
NSDI|Networked Systems Design and Implementation
EuroSys|European Conference on Computer Systems
ASPLOS|Architectural Support for Programming Languages and Operating Systems
ISCA|International Symposium on Computer Architecture
HPCA|High-Performance Computer Architecture
MICRO|International Symposium on Microarchitecture
PPoPP|Principles and Practice of Parallel Programming
DAC|Design Automation Conference
ICCAD|International Conference on Computer-Aided Design
USENIX Security|USENIX Security Symposium
USENIX ATC|USENIX Annual Technical Conference
IEEE S&P|IEEE Symposium on Security and Privacy
NDSS|Network and Distributed System Security Symposium
CCS;ACM CCS|Conference on Computer and Communications Security
SaTML;SatML|Conference on Secure and Trustworthy Machine Learning
STOC|Symposium on Theory of Computing
FOCS|Foundations of Computer Science
SODA|Symposium on Discrete Algorithms
ITCS|Innovations in Theoretical Computer Science
ICALP|International Colloquium on Automata, Languages and Programming
EC;ACM EC|Conference on Economics and Computation
CDC|Conference on Decision and Control
ACC|American Control Conference
ITSC|International Conference on Intelligent Transportation Systems
CogSci|Annual Meeting of the Cognitive Science Society`;

const JOURNALS = `
TMLR|Transactions on Machine Learning Research
JMLR|Journal of Machine Learning Research
TACL|Transactions of the Association for Computational Linguistics
TPAMI;T-PAMI;PAMI|Transactions on Pattern Analysis and Machine Intelligence
IJCV|International Journal of Computer Vision
JAIR|Journal of Artificial Intelligence Research
RA-L;RAL|Robotics and Automation Letters
TNNLS|Transactions on Neural Networks and Learning Systems
TKDE|Transactions on Knowledge and Data Engineering
TOIS|Transactions on Information Systems
PNAS|Proceedings of the National Academy of Sciences
|Nature Machine Intelligence;Nature Communications;Nature Methods;Nature Computational Science;Nature Biotechnology;Nature Medicine;Nature Physics
|npj Computational Materials;Scientific Reports;Scientific Data;Science Advances;Science Robotics;Physical Review Letters
|IEEE Transactions on Image Processing;IEEE Transactions on Robotics;IEEE Transactions on Medical Imaging;IEEE Access
|Medical Image Analysis;Pattern Recognition;Neural Networks;Neurocomputing;Computational Linguistics;Machine Learning: Science and Technology`;

const WORKSHOPS = `
SemEval|International Workshop on Semantic Evaluation
WMT|Conference on Machine Translation
BlackboxNLP|
BioNLP|
CVPRW|
ICCVW|
ECCVW|`;

/** A workshop whose name is its conference's with a W. */
export const WORKSHOP_OF: Readonly<Record<string, string>> = { CVPRW: 'CVPR', ICCVW: 'ICCV', ECCVW: 'ECCV' };

export const KNOWN_VENUES: readonly KnownVenue[] = [
  ...read(CONFERENCES, 'conference'),
  ...read(JOURNALS, 'journal'),
  ...read(WORKSHOPS, 'workshop'),
];

function read(table: string, kind: VenueKind): readonly KnownVenue[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [short = [], full = []] = line.split('|').map((part) => part.split(';').filter(Boolean));
      const [name] = short;
      if (name !== undefined) return [{ name, kind, short, full }];
      return full.map((one) => ({ name: one, kind, short: [], full: [one] }));
    });
}
